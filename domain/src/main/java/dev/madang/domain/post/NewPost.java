package dev.madang.domain.post;

import dev.madang.domain.SecretHash;
import dev.madang.domain.account.Authorship;
import dev.madang.domain.moderation.Visibility;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A post that has no id yet. */
public record NewPost(Authorship authorship, Title title, Content content, TagNames tags, Visibility visibility) {

    /** A published post that no guest with a key wrote. */
    public NewPost(long authorId, Title title, Content content, TagNames tags, Instant datePosted) {
        this(new Authorship(authorId, null, datePosted), title, content, tags, Visibility.PUBLISHED);
    }

    public long authorId() {
        return authorship.authorId();
    }

    public Instant datePosted() {
        return authorship.at();
    }

    /** Of the guest who wrote it; null if it was a member, or nobody knows. */
    public @Nullable SecretHash guestKey() {
        return authorship.guestKey();
    }

    public Post withId(long id) {
        return new Post(id, authorship, title, content, tags, false, visibility, 1, null);
    }
}
