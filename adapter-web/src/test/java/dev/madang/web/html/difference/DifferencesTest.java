package dev.madang.web.html.difference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.web.html.difference.Differences.Field;
import dev.madang.web.html.difference.Differences.Pair;
import dev.madang.web.html.difference.Differences.Piece;
import java.util.List;
import org.junit.jupiter.api.Test;

class DifferencesTest {

    private static List<Piece> before(String before, String after) {
        return Differences.of(new Pair("content", before, after))
                .before()
                .get(0)
                .pieces();
    }

    @Test
    void areOfTheFieldsThatDiffer() {
        Differences differences = Differences.of(new Pair("title", "same", "same"), new Pair("tags", "a", "b"));
        assertThat(differences.before()).extracting(Field::name).containsExactly("tags");
        assertThat(differences.after()).extracting(Field::name).containsExactly("tags");
        assertThat(Differences.of(new Pair("title", "", "")).after()).isEmpty();
    }

    @Test
    void showALittleOfWhatIsTheSameBesideThem() {
        String same = "한 마디 ".repeat(200);
        List<Piece> pieces = before(same + "옛말 " + same + "old " + same, same + "새말 " + same + "new " + same);
        assertThat(pieces).extracting(Piece::differs).containsExactly(false, true, false, true, false);
        assertThat(pieces.get(0).text()).hasSize(151).startsWith("…").endsWith("한 마디 ");
        assertThat(pieces.get(2).text()).hasSize(301).startsWith(" 한 마디 ").endsWith("한 마디 ");
        assertThat(pieces.get(4).text()).hasSize(151).startsWith(" 한 마디 ").endsWith("…");
        assertThat(before("short 옛말 short", "short 새말 short"))
                .extracting(Piece::text)
                .containsExactly("short ", "옛말", " short");
    }

    @Test
    void cutNoCharacterInTwo() {
        for (String shift : List.of("", "x")) {
            String same = "😀".repeat(400) + shift;
            assertThat(before(same + " 옛말 " + same, same + " 새말 " + same))
                    .allSatisfy(piece -> assertThat(piece.text().codePoints())
                            .noneMatch(character -> character >= 0xD800 && character <= 0xDFFF));
        }
    }
}
