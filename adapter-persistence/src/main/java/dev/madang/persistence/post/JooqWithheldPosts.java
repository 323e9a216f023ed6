package dev.madang.persistence.post;

import static dev.madang.persistence.schema.Tables.WITHHELD_POSTS;

import dev.madang.domain.Stored;
import dev.madang.domain.post.Content;
import dev.madang.domain.post.Post;
import dev.madang.domain.post.TagNames;
import dev.madang.domain.post.Title;
import dev.madang.domain.post.WithheldPost;
import dev.madang.domain.post.WithheldPostRepository;
import dev.madang.domain.tag.TagName;
import dev.madang.persistence.sql.EnumColumn;
import dev.madang.persistence.sql.GuestKeyColumn;
import dev.madang.persistence.sql.SqlSession;
import dev.madang.persistence.tag.TagList;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jooq.Record;

/** Posts that aren't published, each in one row. */
public final class JooqWithheldPosts implements WithheldPostRepository {

    private final SqlSession session;

    public JooqWithheldPosts(SqlSession session) {
        this.session = session;
    }

    @Override
    public void add(WithheldPost withheld) {
        Post post = withheld.post();
        session.writing()
                .insertInto(WITHHELD_POSTS)
                .columns(
                        WITHHELD_POSTS.POST_ID,
                        WITHHELD_POSTS.USER_ID,
                        WITHHELD_POSTS.TITLE,
                        WITHHELD_POSTS.CONTENT,
                        WITHHELD_POSTS.TAGS,
                        WITHHELD_POSTS.DATE_POSTED,
                        WITHHELD_POSTS.GUEST_KEY,
                        WITHHELD_POSTS.LOCKED,
                        WITHHELD_POSTS.CAUSE,
                        WITHHELD_POSTS.SINCE)
                .values(
                        post.id(),
                        post.authorId(),
                        post.title().value(),
                        post.content().value(),
                        post.tags().values().stream()
                                .map(TagName::value)
                                .collect(Collectors.joining(String.valueOf(TagList.SEPARATOR))),
                        post.datePosted(),
                        GuestKeyColumn.stored(post.guestKey()),
                        post.locked(),
                        EnumColumn.stored(withheld.cause()),
                        withheld.since().truncatedTo(ChronoUnit.MICROS))
                .execute();
    }

    @Override
    public Optional<WithheldPost> byId(long postId) {
        return session.locked(session.writing().selectFrom(WITHHELD_POSTS).where(WITHHELD_POSTS.POST_ID.eq(postId)))
                .fetchOptional(JooqWithheldPosts::withheld);
    }

    private static WithheldPost withheld(Record row) {
        return new WithheldPost(
                new Post(
                        row.get(WITHHELD_POSTS.POST_ID),
                        row.get(WITHHELD_POSTS.USER_ID),
                        new Title(new Stored(row.get(WITHHELD_POSTS.TITLE))),
                        new Content(new Stored(row.get(WITHHELD_POSTS.CONTENT))),
                        TagNames.stored(TagList.read(row.get(WITHHELD_POSTS.TAGS))),
                        row.get(WITHHELD_POSTS.DATE_POSTED),
                        GuestKeyColumn.read(row.get(WITHHELD_POSTS.GUEST_KEY)),
                        row.get(WITHHELD_POSTS.LOCKED)),
                EnumColumn.of(WithheldPost.Cause.class, row.get(WITHHELD_POSTS.CAUSE)),
                row.get(WITHHELD_POSTS.SINCE));
    }

    @Override
    public void remove(WithheldPost withheld) {
        session.writing()
                .deleteFrom(WITHHELD_POSTS)
                .where(WITHHELD_POSTS.POST_ID.eq(withheld.post().id()))
                .execute();
    }
}
