package dev.madang.application.contribution;

import dev.madang.domain.moderation.Visibility;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How many links what a guest writes may have before a moderator looks at it first. */
public final class LinkLimit {

    /** From this many on. */
    private static final int TOO_MANY = 3;

    private static final Pattern LINK =
            Pattern.compile("https?://(?:www\\.)?|(?<![0-9A-Za-z])www\\.", Pattern.CASE_INSENSITIVE);

    private LinkLimit() {}

    /**
     * @param author the name that it is under, which may be a link like any text of it
     * @param said as in {@link Contribution}, and so the labels
     */
    public static Visibility visibility(String author, List<String> said, List<String> labels) {
        String text = Stream.of(Stream.of(author), said.stream(), labels.stream())
                .flatMap(Function.identity())
                .collect(Collectors.joining("\n"));
        return LINK.matcher(text).results().limit(TOO_MANY).count() == TOO_MANY
                ? Visibility.PENDING_LINKS
                : Visibility.PUBLISHED;
    }
}
