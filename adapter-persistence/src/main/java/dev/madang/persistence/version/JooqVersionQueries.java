package dev.madang.persistence.version;

import static dev.madang.persistence.schema.Tables.USERS;

import dev.madang.application.version.VersionQueries;
import dev.madang.application.version.VersionView;
import dev.madang.application.version.VersionView.Editor;
import dev.madang.application.version.VersionView.Kept;
import dev.madang.domain.version.Versioned;
import dev.madang.persistence.sql.SqlSession;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.jspecify.annotations.Nullable;

/** The texts that posts and comments had, as readers see them. */
public final class JooqVersionQueries implements VersionQueries {

    private final SqlSession session;

    public JooqVersionQueries(SqlSession session) {
        this.session = session;
    }

    @Override
    public List<Kept> before(Versioned of, int version, int limit) {
        VersionTable versions = VersionTable.of(of);
        return select(versions, versions.listed(), versions.areOf(of))
                .and(versions.version().lt(version))
                .orderBy(versions.version().desc())
                .limit(limit)
                .fetch(row -> kept(versions, row, null));
    }

    @Override
    public Optional<Kept> byId(Versioned of, int version) {
        VersionTable versions = VersionTable.of(of);
        List<Field<?>> whole = new ArrayList<>(versions.listed());
        whole.add(versions.content());
        return select(versions, whole, versions.is(of, version))
                .fetchOptional(row -> kept(versions, row, row.get(versions.content())));
    }

    private SelectConditionStep<Record> select(VersionTable versions, List<Field<?>> columns, Condition some) {
        return session.reading()
                .select(columns)
                .select(USERS.USERNAME)
                .from(versions.table())
                .leftJoin(USERS)
                .on(USERS.ID.eq(versions.replacedBy()))
                .where(some);
    }

    private static Kept kept(VersionTable versions, Record row, @Nullable String content) {
        Long editor = row.get(versions.replacedBy());
        return new Kept(
                new VersionView(
                        row.get(versions.version()),
                        versions.title(row),
                        content,
                        row.get(versions.writtenAt()),
                        row.get(versions.hidden()),
                        null),
                editor == null ? null : new Editor(editor, row.get(USERS.USERNAME)));
    }
}
