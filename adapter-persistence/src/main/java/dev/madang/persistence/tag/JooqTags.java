package dev.madang.persistence.tag;

import static dev.madang.persistence.schema.Tables.TAGS;

import dev.madang.domain.Refusal;
import dev.madang.domain.Stored;
import dev.madang.domain.tag.Tag;
import dev.madang.domain.tag.TagName;
import dev.madang.domain.tag.TagRepository;
import dev.madang.persistence.sql.SqlSession;
import java.util.Optional;
import org.jooq.Records;

/** Tags by themselves; {@link PostTags} knows which post has which. */
public final class JooqTags implements TagRepository {

    private final SqlSession session;

    public JooqTags(SqlSession session) {
        this.session = session;
    }

    @Override
    public Tag add(TagName name) {
        return session.unlessTaken(() -> new Tag(insert(name), name), () -> refuseIfTaken(name));
    }

    private long insert(TagName name) {
        return session.publicWriting()
                .insertInto(TAGS)
                .columns(TAGS.NAME)
                .values(name.value())
                .returningResult(TAGS.ID)
                .fetchSingle()
                .value1();
    }

    @Override
    public Optional<Tag> byId(long id) {
        return session.locked(session.writing()
                        .select(TAGS.ID, TAGS.NAME.convertFrom(name -> new TagName(new Stored(name))))
                        .from(TAGS)
                        .where(TAGS.ID.eq(id)))
                .fetchOptional(Records.mapping(Tag::new));
    }

    @Override
    public void update(Tag tag) {
        session.unlessTaken(
                () -> session.publicWriting()
                        .update(TAGS)
                        .set(TAGS.NAME, tag.name().value())
                        .where(TAGS.ID.eq(tag.id()))
                        .execute(),
                () -> refuseIfTaken(tag.name()));
    }

    private void refuseIfTaken(TagName name) {
        if (session.writing().fetchExists(TAGS, TAGS.NAME.eq(name.value()))) {
            throw Refusal.invalid("name", "taken");
        }
    }

    /** The database removes the links of posts. */
    @Override
    public void remove(Tag tag) {
        session.publicWriting().deleteFrom(TAGS).where(TAGS.ID.eq(tag.id())).execute();
    }
}
