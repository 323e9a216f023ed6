package dev.madang.bootstrap.generate;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes in one language from a file of patterns. A line {@code # word} starts the list of that name; in the lines below,
 * <code>{word}</code> stands for any line of another list, and <code>{word:을}</code> for one with the Korean particle
 * that its last syllable asks for.
 */
final class Prose {

    private static final Pattern SLOT = Pattern.compile("\\{(\\w+)(?::([가-힣]+))?}");

    private final Map<String, List<String>> lists = new TreeMap<>();

    /** @param text the patterns */
    Prose(String text) {
        List<String> list = new ArrayList<>();
        for (String line : text.lines().toList()) {
            if (line.startsWith("# ")) {
                list = new ArrayList<>();
                lists.put(line.substring(2), list);
            } else if (!line.isBlank()) {
                list.add(line);
            }
        }
    }

    /** @param language the name of a file beside this class, {@code korean} or {@code english} */
    static Prose in(String language) {
        try (InputStream file = Prose.class.getResourceAsStream(language + ".txt")) {
            return new Prose(new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All lines of a list, as they stand. */
    List<String> list(String name) {
        return Objects.requireNonNull(lists.get(name), name);
    }

    /** A line of the list, filled in. */
    String write(String name, RandomGenerator random) {
        return SLOT.matcher(pick(name, random)).replaceAll(slot -> Matcher.quoteReplacement(fill(slot, random)));
    }

    private String pick(String name, RandomGenerator random) {
        List<String> list = list(name);
        return list.get(random.nextInt(list.size()));
    }

    private String fill(MatchResult slot, RandomGenerator random) {
        String word = write(slot.group(1), random);
        String particle = slot.group(2);
        return particle == null ? word : word + particle(word, particle);
    }

    /** The form of a particle after a closed syllable is the one named in the slot; after an open one, its twin. */
    private static String particle(String word, String afterClosed) {
        int syllable = word.codePointBefore(word.length()) - '가';
        int coda = syllable < 0 || syllable >= 11_172 ? 0 : syllable % 28;
        boolean riyeul = coda == 8;
        return switch (afterClosed) {
            case "을" -> coda == 0 ? "를" : "을";
            case "은" -> coda == 0 ? "는" : "은";
            case "이" -> coda == 0 ? "가" : "이";
            case "과" -> coda == 0 ? "와" : "과";
            case "으로" -> coda == 0 || riyeul ? "로" : "으로";
            default -> throw new IllegalArgumentException("no particle " + afterClosed);
        };
    }
}
