package dev.madang.application.publishing;

import dev.madang.domain.moderation.Visibility;
import dev.madang.domain.post.Content;
import dev.madang.domain.post.TagNames;
import dev.madang.domain.post.Title;
import dev.madang.domain.tag.TagName;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How many links a guest's post may have before a moderator looks at it first. */
final class LinkLimit {

    /** From this many on. */
    private static final int TOO_MANY = 3;

    private static final Pattern LINK =
            Pattern.compile("https?://(?:www\\.)?|(?<![0-9A-Za-z])www\\.", Pattern.CASE_INSENSITIVE);

    private LinkLimit() {}

    /** @param author the name that all is under, which may be a link like any text of the post */
    static Visibility visibility(String author, Title title, Content content, TagNames tags) {
        String text = Stream.concat(
                        Stream.of(author, title.value(), content.value()),
                        tags.values().stream().map(TagName::value))
                .collect(Collectors.joining("\n"));
        return LINK.matcher(text).results().limit(TOO_MANY).count() == TOO_MANY
                ? Visibility.PENDING_LINKS
                : Visibility.PUBLISHED;
    }
}
