package dev.madang.persistence.transaction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.persistence.JooqBoard;
import dev.madang.persistence.server.TestDatabase;
import org.jooq.CloseableDSLContext;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.impl.DSL;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StoredRevisionTest {

    @ParameterizedTest
    @EnumSource(names = "SQLITE", mode = EnumSource.Mode.EXCLUDE)
    void aDatabaseThatWentBackIsAtTheRevisionOfThatStateAndThenAtNoneThatWas(TestDatabase engine) {
        String url = engine.lend();
        try (JooqBoard board = JooqBoard.open(url)) {
            board.addUser("kept");
            long then = board.store().revision().current();
            Result<Record> rows = board.session().reading().fetch("select * from revisions");
            board.addUser("lost");
            long lost = board.store().revision().current();

            restore(url, rows);
            assertThat(board.store().revision().current()).isEqualTo(then);
            board.addUser("new");
            assertThat(board.store().revision().current()).isNotIn(then, lost);
        }
        engine.giveBack(url);
    }

    private static void restore(String url, Result<Record> rows) {
        CloseableDSLContext sql = DSL.using(url);
        sql.execute("delete from revisions");
        rows.forEach(row -> sql.execute("insert into revisions values (?, ?)", row.get(0), row.get(1)));
        sql.close();
    }
}
