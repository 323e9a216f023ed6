package dev.madang.persistence;

import static dev.madang.persistence.schema.Tables.POSTS;
import static dev.madang.persistence.schema.Tables.POST_TAGS;
import static dev.madang.persistence.schema.Tables.TAGS;
import static dev.madang.persistence.schema.Tables.USERS;

import dev.madang.application.post.PostCursor;
import dev.madang.application.post.PostFilter;
import dev.madang.application.post.PostQueries;
import dev.madang.application.post.PostView;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Record6;
import org.jooq.Records;
import org.jooq.Select;
import org.jooq.SelectOnConditionStep;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Posts as readers see them, each list in one statement that an index serves in the list's order. */
final class JooqPostQueries implements PostQueries {

    private static final Field<List<String>> TAG_NAMES = DSL.multiset(DSL.select(TAGS.NAME)
                    .from(POST_TAGS)
                    .join(TAGS)
                    .on(TAGS.ID.eq(POST_TAGS.TAG_ID))
                    .where(POST_TAGS.POST_ID.eq(POSTS.ID))
                    .orderBy(POST_TAGS.PLACE))
            .convertFrom(names -> names.getValues(TAGS.NAME));

    private final Database database;

    JooqPostQueries(Database database) {
        this.database = database;
    }

    @Override
    public Optional<PostView> byId(long id) {
        return posts(POSTS).where(POSTS.ID.eq(id)).fetchOptional(Records.mapping(PostView::new));
    }

    @Override
    public List<PostView> before(PostFilter filter, @Nullable PostCursor cursor, int limit) {
        Walk walk = Walk.of(filter);
        return posts(walk.tables)
                .where(matches(filter))
                .and(cursor == null ? DSL.noCondition() : database.engine().isBefore(walk.date, walk.id, cursor))
                .orderBy(walk.date.desc(), walk.id.desc())
                .limit(limit)
                .fetch(Records.mapping(PostView::new));
    }

    @Override
    public List<PostView> after(PostFilter filter, PostCursor cursor, int limit) {
        Walk walk = Walk.of(filter);
        return posts(walk.tables)
                .where(matches(filter))
                .and(database.engine().isAfter(walk.date, walk.id, cursor))
                .orderBy(walk.date, walk.id)
                .limit(limit)
                .fetch(Records.mapping(PostView::new));
    }

    /** 0 if there is no post. */
    long newestId() {
        return database.reading()
                .select(DSL.coalesce(DSL.max(POSTS.ID), 0L))
                .from(POSTS)
                .fetchSingle()
                .value1();
    }

    /** Posts by id, descending. */
    List<PostView> proposed(Select<Record1<Long>> ids) {
        var proposals = ids.asTable("proposals");
        Field<Long> id = proposals.field("id", Long.class);
        return posts(proposals.join(POSTS).on(POSTS.ID.eq(id)))
                .orderBy(POSTS.ID.desc())
                .fetch(Records.mapping(PostView::new));
    }

    private SelectOnConditionStep<Record6<Long, String, String, Instant, String, List<String>>> posts(Table<?> tables) {
        return database.reading()
                .select(POSTS.ID, POSTS.TITLE, POSTS.CONTENT, POSTS.DATE_POSTED, USERS.USERNAME, TAG_NAMES)
                .from(tables)
                .join(USERS, database.engine().inOrder())
                .on(USERS.ID.eq(POSTS.USER_ID));
    }

    private static Condition matches(PostFilter filter) {
        return by(filter.author()).and(tagged(filter.tag()));
    }

    private static Condition by(@Nullable String author) {
        return author == null
                ? DSL.noCondition()
                : POSTS.USER_ID.eq(DSL.select(USERS.ID).from(USERS).where(Texts.equal(USERS.USERNAME, author)));
    }

    private static Condition tagged(@Nullable String tag) {
        return tag == null
                ? DSL.noCondition()
                : POST_TAGS.TAG_ID.eq(DSL.select(TAGS.ID).from(TAGS).where(Texts.equal(TAGS.NAME, tag)));
    }

    /** The tables of a list, and the columns of the index that has the list in order. */
    private record Walk(Table<?> tables, Field<Instant> date, Field<Long> id) {

        private static final Walk ALL = new Walk(POSTS, POSTS.DATE_POSTED, POSTS.ID);
        private static final Walk TAGGED = new Walk(
                POST_TAGS.join(POSTS).on(POSTS.ID.eq(POST_TAGS.POST_ID)), POST_TAGS.DATE_POSTED, POST_TAGS.POST_ID);

        static Walk of(PostFilter filter) {
            return filter.tag() == null ? ALL : TAGGED;
        }
    }
}
