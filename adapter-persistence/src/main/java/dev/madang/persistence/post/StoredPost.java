package dev.madang.persistence.post;

import static dev.madang.persistence.schema.Tables.POSTS;

import dev.madang.domain.Stored;
import dev.madang.domain.account.Authorship;
import dev.madang.domain.post.Post;
import dev.madang.domain.post.TagNames;
import dev.madang.domain.post.Title;
import dev.madang.persistence.rendering.RenderingColumns;
import dev.madang.persistence.sql.EnumColumn;
import dev.madang.persistence.sql.GuestKeyColumn;
import dev.madang.persistence.sql.SqlSession;
import dev.madang.persistence.tag.TagList;
import org.jooq.Record;
import org.jooq.SelectJoinStep;

/** A post as the writing side reads it, whole and with its tags. */
final class StoredPost {

    private static final String JOINED_TAGS = "joined_tags";

    static final RenderingColumns RENDERING =
            new RenderingColumns(POSTS, POSTS.ID, POSTS.CONTENT, POSTS.HTML, POSTS.OPENING, POSTS.RENDERER);

    private StoredPost() {}

    /** Reads several tables: the caller locks their rows first. */
    static SelectJoinStep<Record> select(SqlSession session) {
        return session.writing()
                .select(POSTS.fields())
                .select(TagList.ofPost(session.flavour()).as(JOINED_TAGS))
                .from(POSTS);
    }

    /** @param row of {@link #select} */
    static Post of(Record row) {
        return new Post(
                row.get(POSTS.ID),
                new Authorship(
                        row.get(POSTS.USER_ID),
                        GuestKeyColumn.read(row.get(POSTS.GUEST_KEY)),
                        row.get(POSTS.DATE_POSTED)),
                new Title(new Stored(row.get(POSTS.TITLE))),
                RENDERING.read(row),
                TagNames.stored(TagList.split(row.get(JOINED_TAGS, String.class))),
                row.get(POSTS.LOCKED),
                EnumColumn.visibility(row.get(POSTS.VISIBILITY)),
                row.get(POSTS.VERSION),
                row.get(POSTS.EDITED_AT));
    }
}
