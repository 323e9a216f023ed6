package dev.madang.web.html.version;

import dev.madang.application.version.CurrentText;
import dev.madang.domain.account.Right;
import dev.madang.domain.version.Versioned.Kind;
import dev.madang.web.html.Links;

/** The post or the comment whose texts a page shows. */
record Whole(CurrentText current) {

    boolean isComment() {
        return current.of().kind() == Kind.COMMENT;
    }

    /** For moderators, where one decides on it if it isn't on the board. */
    String link() {
        if (!current.onBoard()) {
            return (isComment() ? Links.comment(current.of().id()) : Links.post(current.postId())) + "/moderate";
        }
        return isComment() ? Links.comment(current.postId(), current.of().id()) : Links.post(current.postId());
    }

    String history() {
        return Links.history(current.of());
    }

    /** The key of a sentence about its history. */
    String sentence(String part) {
        return "history." + part + '.' + (isComment() ? "comment" : "post");
    }

    Right toModerate() {
        return isComment() ? Right.MODERATE_COMMENTS : Right.MODERATE_POSTS;
    }
}
