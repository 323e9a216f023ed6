package dev.madang.domain.tag;

import dev.madang.domain.PlainText;
import dev.madang.domain.Refusal;
import dev.madang.domain.Stored;
import dev.madang.domain.Text;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A tag's unique name: 1 to {@value #MAX_LENGTH} code points, NFC, trimmed, every one of them visible, and none of those that
 * part tags in a form. Case matters.
 */
public final class TagName extends Text {

    public static final int MAX_LENGTH = 50;

    /** The commas of a Latin, a Chinese and a Japanese keyboard. */
    private static final String COMMAS = ",，、";

    private static final Pattern COMMA = Pattern.compile("[" + COMMAS + "]");

    private static final Pattern HASHES = Pattern.compile("(^|[\\s\u3000])[\\s\u3000]*[#＃]+");

    /** @throws Refusal {@code required}, {@code too-long}, {@code forbidden-character}, {@code comma} */
    public TagName(String typed) {
        super(judged(typed));
    }

    private static String judged(String typed) {
        String name = PlainText.name("name", typed, MAX_LENGTH);
        if (COMMA.matcher(name).find()) {
            throw Refusal.invalid("name", "comma");
        }
        return name;
    }

    /**
     * The names in a text that has commas between them, or a {@code #} before each.
     *
     * @param kept what stays whole: older rules let names have commas, and programs a {@code #} at their start
     */
    public static List<String> parted(String text, Collection<String> kept) {
        String whole = kept.stream()
                .filter(name -> COMMA.matcher(name).find())
                .map(name -> Pattern.quote(name) + "(?=\\s*(?:[" + COMMAS + "]|$))|")
                .collect(Collectors.joining());
        return Pattern.compile("\\s*+(" + whole + "[^" + COMMAS + "]+)")
                .matcher(text)
                .results()
                .map(name -> name.group(1))
                .flatMap(name -> kept.contains(name.strip()) ? Stream.of(name) : named(name))
                .filter(name -> !name.isBlank())
                .toList();
    }

    /** Tags as people write them elsewhere, with a sign before each. */
    private static Stream<String> named(String part) {
        return HASHES.matcher(part).lookingAt() ? HASHES.splitAsStream(part) : Stream.of(part);
    }

    public TagName(Stored stored) {
        super(stored);
    }
}
