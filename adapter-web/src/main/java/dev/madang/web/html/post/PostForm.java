package dev.madang.web.html.post;

import dev.madang.application.post.PostView;
import dev.madang.application.publishing.PostDraft;
import dev.madang.application.publishing.PostEdit;
import dev.madang.application.version.VersionView;
import dev.madang.domain.moderation.Visibility;
import dev.madang.domain.post.Content;
import dev.madang.domain.post.Title;
import dev.madang.domain.tag.TagName;
import dev.madang.web.Ids;
import dev.madang.web.html.AuthoredForm;
import dev.madang.web.html.FormData;
import dev.madang.web.html.RememberedAuthor;
import dev.madang.web.html.difference.Differences;
import dev.madang.web.html.difference.Differences.Pair;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What was typed into the form for a post, to the character; empty where nothing was.
 *
 * @param key that no other form has; empty where a post is edited
 * @param version of the post that was before the eyes of whoever edits it
 * @param tagsSeen the tags that it had then
 */
record PostForm(
        String username,
        String email,
        String title,
        String content,
        String tags,
        String key,
        String version,
        String tagsSeen) {

    /** Nothing but who posts. */
    static PostForm by(RememberedAuthor author, String key) {
        return new PostForm(author.username(), author.email(), "", "", "", key, "", "");
    }

    static PostForm of(HttpServletRequest request) {
        return new PostForm(
                FormData.in(request, "username"),
                FormData.in(request, "email"),
                FormData.in(request, "title"),
                FormData.in(request, "content"),
                FormData.in(request, "tags"),
                FormData.in(request, AuthoredForm.KEY),
                FormData.in(request, "version"),
                FormData.in(request, "tags-seen"));
    }

    /** A post as it is. */
    static PostForm of(PostView post) {
        return new PostForm(post.author().name(), "", post.title(), post.content(), joined(post), "", "", "")
                .over(post);
    }

    private static String joined(PostView post) {
        return String.join(", ", post.tags());
    }

    /** The same, for whoever has seen the post as it is by now. */
    PostForm over(PostView post) {
        return new PostForm(username, email, title, content, tags, key, String.valueOf(post.version()), joined(post));
    }

    /** With what the post says by now, where nothing was changed of what was seen; each field is valid. */
    PostForm keepingUntouched(VersionView seen, PostView post) {
        return new PostForm(
                username,
                email,
                new Title(title).value().equals(seen.title()) ? post.title() : title,
                new Content(content).value().equals(seen.content()) ? post.content() : content,
                tags.equals(tagsSeen) ? joined(post) : tags,
                key,
                version,
                tagsSeen);
    }

    /** Where the post and what was typed differ; each field is valid. */
    Differences from(PostView post) {
        return Differences.of(
                new Pair("title", post.title(), new Title(title).value()),
                new Pair("content", post.content(), new Content(content).value()),
                new Pair("tags", joined(post), String.join(", ", tagNames(post.tags()))));
    }

    boolean isBlank() {
        return title.isBlank() && content.isBlank();
    }

    /** @param suspicion as in {@link PostDraft}; null if there is none */
    PostDraft draft(@Nullable Visibility suspicion) {
        return new PostDraft(
                username, email, title, content, tagNames(List.of()), key.isEmpty() ? null : key, suspicion);
    }

    /** @param kept those that the post has */
    PostEdit edit(List<String> kept, String reason) {
        return new PostEdit(title, content, tagsOver(kept), reason, Ids.seenVersion(version));
    }

    /**
     * What was changed of the tags that were seen, done to those that the post has by now: somebody may have renamed one, which is
     * no edit.
     *
     * @return null if nothing was changed
     */
    private @Nullable List<String> tagsOver(List<String> present) {
        List<String> typed = tagNames(present).stream().map(String::strip).toList();
        List<String> seen = TagName.parted(tagsSeen, present);
        if (version.isEmpty() || seen.equals(present)) {
            return typed;
        }
        return typed.equals(seen)
                ? null
                : Stream.concat(
                                present.stream().filter(name -> typed.contains(name) || !seen.contains(name)),
                                typed.stream().filter(name -> !seen.contains(name) && !present.contains(name)))
                        .toList();
    }

    /** The version that was seen; one that no post has, where that isn't known. */
    int seen() {
        return Objects.requireNonNullElse(Ids.seenVersion(version), 0);
    }

    /** @param kept those that the post has */
    List<String> tagNames(List<String> kept) {
        return TagName.parted(tags, kept);
    }
}
