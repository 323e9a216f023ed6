package dev.madang.web.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A board may be under a path of a site. */
class TemplateLinksTest {

    private static final Pattern LINK = Pattern.compile("\\s(?:href|src|action|formaction)=\"(?=(.*))");

    /** From the context, or to the same page. */
    private static final Pattern FOUND_ANYWHERE = Pattern.compile(
            "(#|[$]\\{(page\\.)?context(\\(\\))?\\.(at|newest|newer|older|switchLanguage|switchDensity|carrying|signIn|signUp)\\().*");

    @Test
    void everyLinkIsMadeByTheContext() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/jte"))) {
            List<String> links = files.filter(file -> file.toString().endsWith(".jte"))
                    .flatMap(file -> read(file).lines())
                    .flatMap(line -> LINK.matcher(line).results())
                    .map(link -> link.group(1))
                    .toList();
            assertThat(links)
                    .hasSizeGreaterThan(50)
                    .allMatch(link -> FOUND_ANYWHERE.matcher(link).matches());
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
