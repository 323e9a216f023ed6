package dev.madang.web.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.madang.domain.Fault;
import dev.madang.domain.Refusal;
import dev.madang.domain.user.Username;
import dev.madang.web.piece.Pieces;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;

class SentencesTest {

    /** A key in quotes; one that ends in a dot is the start of several. */
    private static final Pattern KEY = Pattern.compile("\"([a-z-]+(?:\\.[a-z-]+)*\\.?)\"");

    /** The name of a constant, whose sentence ends in it. */
    private static final Pattern CONSTANT = Pattern.compile("\\b([A-Z][A-Z_]+)\\b");

    private static final Path FOLDER = Path.of("src/main/resources/dev/madang/web/language/sentences");

    /** The families that grow with every feature. */
    private static final Set<String> OF_EVERY_FEATURE =
            Set.of("fault", "problem", "help", "field", "act", "log", "done");

    private final Set<String> english = Sentences.of("en").keys();
    private final Set<String> korean = Sentences.of("ko").keys();

    @Test
    void areInBothLanguages() {
        assertThat(korean).isEqualTo(english);
    }

    @Test
    void areInTheFilesOfTheirFeatures() {
        assertThat(Pieces.of(Sentences.class, "sentences"))
                .extracting(Resource::getFilename)
                .containsExactlyInAnyOrderElementsOf(features().stream()
                        .flatMap(feature -> Stream.of(feature + "_en.properties", feature + "_ko.properties"))
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ko"})
    void areInNoFileTwice(String language) throws IOException {
        for (String feature : features()) {
            assertThat(lines(feature, language)).as(feature).doesNotHaveDuplicates();
        }
    }

    @Test
    void areInTheSameFilesInBothLanguages() throws IOException {
        for (String feature : features()) {
            assertThat(lines(feature, "ko")).as(feature).isEqualTo(lines(feature, "en"));
        }
    }

    @Test
    void areWithTheirFamily() throws IOException {
        Map<String, Set<String>> homes = new TreeMap<>();
        for (String feature : features()) {
            for (String key : lines(feature, "en")) {
                homes.computeIfAbsent(key.replaceAll("\\..*", ""), family -> new TreeSet<>())
                        .add(feature);
            }
        }
        homes.keySet().removeAll(OF_EVERY_FEATURE);

        assertThat(homes).allSatisfy((family, features) -> assertThat(features).hasSize(1));
    }

    @Test
    void areInOneFileOfALanguage() {
        List<Resource> files = List.of(
                file("post_en.properties", "nav.write=Write"), file("frame_en.properties", "nav.write=Write a post"));

        assertThatIllegalStateException()
                .isThrownBy(() -> new Sentences(files))
                .withMessage(
                        "The sentence nav.write is there twice: in post_en.properties and in frame_en.properties.");
    }

    @Test
    void areThereWhereverTheyAreSaid() throws IOException {
        Set<String> families =
                english.stream().map(key -> key.replaceAll("\\..*", ".")).collect(Collectors.toSet());
        Set<String> said = said().stream()
                .filter(key -> families.stream().anyMatch(key::startsWith))
                .filter(key -> !key.endsWith(".") && !key.endsWith(".jte"))
                .collect(Collectors.toSet());

        assertThat(said).isNotEmpty().isSubsetOf(english);
    }

    @Test
    void areAllSaidSomewhere() throws IOException {
        Set<String> said = said();

        assertThat(english).allMatch(key -> said.contains(key) || isMadeUp(key, said));
    }

    @Test
    void tellWhatToDoAboutEveryProblem() {
        assertThat(english.stream()
                        .filter(key -> key.startsWith("problem."))
                        .map(key -> key.replace("problem.", "help.")))
                .isSubsetOf(english);
    }

    @ParameterizedTest
    @CsvSource({
        "가나👩\u200D💻, Emoji that are joined from several can't be used here; please choose another.",
        "가나❤\uFE0F, Emoji with the character U+FE0F can't be used here; please choose another.",
        "가\u0007나, The character U+0007 can't be used here."
    })
    void sayWhyANameCannotHaveItsEmoji(String name, String inEnglish) {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> new Username(name));
        assertThat(refusal.faults()).extracting(Language.ENGLISH::say).containsExactly(inEnglish);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    PT1S    | Please wait a second, then try again.     | 1초 뒤에 다시 시도해 주세요.
                    PT2S    | Please wait 2 seconds, then try again.    | 2초 뒤에 다시 시도해 주세요.
                    PT90S   | Please wait 90 seconds, then try again.   | 90초 뒤에 다시 시도해 주세요.
                    PT91S   | Please wait 2 minutes, then try again.    | 2분 뒤에 다시 시도해 주세요.
                    PT59M1S | Please wait 60 minutes, then try again.   | 60분 뒤에 다시 시도해 주세요.
                    """)
    void tellHowLongToWaitAsPeopleDo(Duration pause, String inEnglish, String inKorean) {
        Fault fault = Refusal.tooMany(pause).faults().get(0);
        assertThat(Language.ENGLISH.say(fault)).isEqualTo(inEnglish);
        assertThat(Language.KOREAN.say(fault)).isEqualTo(inKorean);
    }

    /**
     * Put together from the start of a family, or a whole sentence's key, and a code, a field or a constant that some class
     * names, or a character.
     */
    private static boolean isMadeUp(String key, Set<String> said) {
        String end = key.replaceFirst("\\.U\\+[0-9A-F]{4}$", "").replaceAll(".*\\.", "");
        boolean begun = said.contains(key.replaceAll("\\..*", ".")) || said.contains(key.replaceFirst("\\.[^.]*$", ""));
        return begun && said.contains(end);
    }

    private static Set<String> said() throws IOException {
        Set<String> said = new TreeSet<>();
        for (String module : List.of("../domain", "../application", "../adapter-persistence", ".")) {
            said.addAll(quoted(Path.of(module, "src/main")));
        }
        return said;
    }

    private static Set<String> quoted(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().matches(".*\\.(java|jte)"))
                    .map(SentencesTest::read)
                    .flatMap(text -> Stream.concat(
                            found(KEY, text),
                            found(CONSTANT, text)
                                    .map(name -> name.toLowerCase(Locale.ROOT))
                                    .flatMap(name -> Stream.of(name, name.replace('_', '-')))))
                    .collect(Collectors.toSet());
        }
    }

    private static Stream<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map((MatchResult found) -> found.group(1));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> features() {
        return Stream.of(Objects.requireNonNull(FOLDER.toFile().list()))
                .map(file -> file.replaceAll("_.*", ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The keys of a file, in its order. */
    private static List<String> lines(String feature, String language) throws IOException {
        try (Stream<String> lines = Files.lines(FOLDER.resolve(feature + '_' + language + ".properties"))) {
            return lines.filter(line -> line.matches("[a-z].*"))
                    .map(line -> line.replaceAll("=.*", ""))
                    .toList();
        }
    }

    private static Resource file(String name, String text) {
        return new ByteArrayResource(text.getBytes(StandardCharsets.UTF_8)) {
            @Override
            public String getFilename() {
                return name;
            }
        };
    }
}
