package dev.madang.persistence.version;

import static dev.madang.persistence.schema.Tables.COMMENT_VERSIONS;
import static dev.madang.persistence.schema.Tables.POST_VERSIONS;

import dev.madang.domain.version.Versioned;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;

/**
 * A table of texts: that of posts, and that of comments, which go with their rows by the foreign key.
 *
 * @param id of what had the text
 * @param title null where there are none
 */
record VersionTable(
        Table<?> table,
        Field<Long> id,
        Field<Integer> version,
        @Nullable Field<String> title,
        Field<String> content,
        Field<Instant> writtenAt,
        Field<Boolean> hidden,
        Field<Long> replacedBy) {

    private static final VersionTable OF_POSTS = new VersionTable(
            POST_VERSIONS,
            POST_VERSIONS.POST_ID,
            POST_VERSIONS.VERSION,
            POST_VERSIONS.TITLE,
            POST_VERSIONS.CONTENT,
            POST_VERSIONS.WRITTEN_AT,
            POST_VERSIONS.HIDDEN,
            POST_VERSIONS.REPLACED_BY);

    private static final VersionTable OF_COMMENTS = new VersionTable(
            COMMENT_VERSIONS,
            COMMENT_VERSIONS.COMMENT_ID,
            COMMENT_VERSIONS.VERSION,
            null,
            COMMENT_VERSIONS.CONTENT,
            COMMENT_VERSIONS.WRITTEN_AT,
            COMMENT_VERSIONS.HIDDEN,
            COMMENT_VERSIONS.REPLACED_BY);

    static VersionTable of(Versioned versioned) {
        return switch (versioned.kind()) {
            case POST -> OF_POSTS;
            case COMMENT -> OF_COMMENTS;
        };
    }

    /** All but the content. */
    List<Field<?>> listed() {
        return Stream.<@Nullable Field<?>>of(version, title, writtenAt, hidden, replacedBy)
                .<Field<?>>flatMap(Stream::ofNullable)
                .toList();
    }

    Condition areOf(Versioned of) {
        return id.eq(of.id());
    }

    Condition is(Versioned of, int number) {
        return areOf(of).and(version.eq(number));
    }

    @Nullable
    String title(Record row) {
        return title == null ? null : row.get(title);
    }
}
