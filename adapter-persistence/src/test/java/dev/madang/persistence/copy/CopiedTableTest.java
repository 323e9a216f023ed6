package dev.madang.persistence.copy;

import static dev.madang.persistence.schema.Tables.POSTS;
import static dev.madang.persistence.schema.Tables.POST_TAGS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.domain.post.Content;
import dev.madang.domain.post.NewPost;
import dev.madang.domain.post.TagNames;
import dev.madang.domain.post.Title;
import dev.madang.domain.user.User;
import dev.madang.persistence.JooqBoard;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.UniqueKey;
import org.jooq.impl.DSL;
import org.jooq.impl.Internal;
import org.jooq.impl.SQLDataType;
import org.jooq.impl.TableImpl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CopiedTableTest {

    private static final int MAX_LENGTH = 65_535;

    private JooqBoard board;
    private User author;

    @BeforeEach
    void open(@TempDir Path folder) {
        board = JooqBoard.open(folder.resolve("board.db"));
        author = board.addUser("mina");
    }

    @AfterEach
    void close() {
        board.close();
    }

    private List<Result<? extends Record>> batches(CopiedTable table) {
        List<Result<? extends Record>> batches = new ArrayList<>();
        table.read(board.session().reading(), CopiedTable.START, CopiedTable.END, batches::add);
        return batches;
    }

    private void addPosts(int count, IntFunction<NewPost> post) {
        board.addPosts(IntStream.range(0, count).mapToObj(post).toList());
    }

    private NewPost post(int length) {
        return new NewPost(author.id(), new Title("T"), new Content("x".repeat(length)), TagNames.NONE, JooqBoard.NOW);
    }

    @Test
    void noBatchHoldsMoreThanAFewOfTheLongestPosts() {
        addPosts(50, i -> post(i % 10 == 9 ? 1 : MAX_LENGTH));
        List<Result<? extends Record>> batches = batches(CopiedTable.of(POSTS));
        assertThat(batches)
                .hasSizeLessThan(50 / 2)
                .allSatisfy(batch -> assertThat(batch.getValues(POSTS.CONTENT).stream()
                                .mapToInt(String::length)
                                .sum())
                        .isLessThanOrEqualTo(CopiedTable.MAX_TEXT));
        assertThat(batches.stream().flatMap(batch -> batch.getValues(POSTS.ID).stream()))
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 50).boxed().toList());
    }

    @Test
    void norMoreThanAThousandShortOnes() {
        addPosts(2_001, i -> post(1));
        assertThat(batches(CopiedTable.of(POSTS))).extracting(Result::size).containsExactly(1_000, 1_000, 1);
    }

    @Test
    void theTagsOfAPostAreInOneBatch() {
        addPosts(700, i -> JooqBoard.post(author, i, "a", "b", "c"));
        List<Result<? extends Record>> batches = batches(CopiedTable.of(POST_TAGS));
        assertThat(batches).hasSize(3);
        assertThat(batches.stream()
                        .flatMap(batch ->
                                batch.getValues(POST_TAGS.POST_ID).stream().distinct()))
                .hasSize(700)
                .doesNotHaveDuplicates();
    }

    /** A table that no board has. */
    private static final class Notes extends TableImpl<Record> {

        private static final long serialVersionUID = 1;

        private final TableField<Record, Long> id = createField(DSL.name("id"), SQLDataType.BIGINT.notNull(), this);
        private final TableField<Record, String> text = createField(DSL.name("text"), SQLDataType.CLOB, this);
        private final TableField<Record, byte[]> picture = createField(DSL.name("picture"), SQLDataType.BLOB, this);

        Notes() {
            super(DSL.name("notes"));
        }

        @Override
        public UniqueKey<Record> getPrimaryKey() {
            return Internal.createUniqueKey(this, DSL.name("notes_pk"), id);
        }
    }

    @Test
    void whatIsEmptyHasNoLength() {
        Notes notes = new Notes();
        board.store().transactions().run(() -> {
            board.session().writing().createTable(notes).columns(notes.fields()).execute();
            board.session()
                    .writing()
                    .insertInto(notes, notes.id, notes.text, notes.picture)
                    .values(1L, null, null)
                    .values(2L, "text", new byte[] {1})
                    .execute();
        });
        assertThat(batches(CopiedTable.of(notes)))
                .singleElement()
                .satisfies(batch -> assertThat(batch.getValues(notes.text)).containsExactly(null, "text"));
    }

    @Test
    void aTableComesAfterThoseThatItRefersTo() {
        List<Table<?>> tables =
                CopiedTable.ALL.stream().<Table<?>>map(CopiedTable::table).toList();
        assertThat(tables)
                .allSatisfy(table -> assertThat(tables.subList(0, tables.indexOf(table)))
                        .containsAll(table.getReferences().stream()
                                .<Table<?>>map(reference -> reference.getKey().getTable())
                                .toList()));
    }
}
