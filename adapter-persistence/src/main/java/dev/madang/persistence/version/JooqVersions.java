package dev.madang.persistence.version;

import dev.madang.domain.Stored;
import dev.madang.domain.post.Content;
import dev.madang.domain.post.Title;
import dev.madang.domain.version.TextVersion;
import dev.madang.domain.version.VersionRepository;
import dev.madang.domain.version.Versioned;
import dev.madang.persistence.sql.SqlSession;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.Record;

/** The texts that posts and comments had. */
public final class JooqVersions implements VersionRepository {

    private final SqlSession session;

    public JooqVersions(SqlSession session) {
        this.session = session;
    }

    @Override
    public void add(TextVersion version) {
        VersionTable versions = VersionTable.of(version.of());
        var row = session.publicWriting()
                .insertInto(versions.table())
                .set(versions.id(), version.of().id())
                .set(versions.version(), version.version())
                .set(versions.content(), version.content().value())
                .set(versions.writtenAt(), version.at())
                .set(versions.hidden(), version.hidden())
                .set(versions.replacedBy(), version.replacedBy());
        Title title = version.title();
        if (versions.title() != null && title != null) {
            row = row.set(versions.title(), title.value());
        }
        row.execute();
    }

    @Override
    public Optional<TextVersion> byId(Versioned of, int version) {
        VersionTable versions = VersionTable.of(of);
        return session.writing()
                .select(versions.listed())
                .select(versions.content())
                .from(versions.table())
                .where(versions.is(of, version))
                .fetchOptional(row -> version(of, versions, row));
    }

    private static TextVersion version(Versioned of, VersionTable versions, Record row) {
        String title = versions.title(row);
        return new TextVersion(
                of,
                row.get(versions.version()),
                title == null ? null : new Title(new Stored(title)),
                new Content(new Stored(row.get(versions.content()))),
                row.get(versions.writtenAt()),
                row.get(versions.hidden()),
                row.get(versions.replacedBy()));
    }

    @Override
    public void setHidden(Versioned of, int version, boolean hidden) {
        VersionTable versions = VersionTable.of(of);
        hide(versions, versions.is(of, version), hidden);
    }

    @Override
    public void hideAll(Versioned of) {
        VersionTable versions = VersionTable.of(of);
        hide(versions, versions.areOf(of), true);
    }

    private void hide(VersionTable versions, Condition some, boolean hidden) {
        session.publicWriting()
                .update(versions.table())
                .set(versions.hidden(), hidden)
                .where(some)
                .execute();
    }
}
