package dev.madang.application.publishing;

import dev.madang.domain.moderation.Visibility;
import dev.madang.domain.post.Content;
import dev.madang.domain.post.Title;
import java.util.regex.Pattern;

/** How many links a guest's post may have before a moderator looks at it first. */
final class LinkLimit {

    /** From this many on. */
    private static final int TOO_MANY = 3;

    private static final Pattern LINK = Pattern.compile("https?://(?:www\\.)?|\\bwww\\.", Pattern.CASE_INSENSITIVE);

    private LinkLimit() {}

    static Visibility visibility(Title title, Content content) {
        String text = title.value() + '\n' + content.value();
        return LINK.matcher(text).results().limit(TOO_MANY).count() == TOO_MANY
                ? Visibility.PENDING_LINKS
                : Visibility.PUBLISHED;
    }
}
