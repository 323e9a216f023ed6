package dev.madang.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.domain.Stored;
import dev.madang.domain.account.NameKey;
import dev.madang.domain.user.Username;
import java.text.Normalizer;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnicodeNameKeysTest {

    private final UnicodeNameKeys keys = new UnicodeNameKeys();

    @ParameterizedTest
    @CsvSource(textBlock = """
            mina,     Mina
            mina,     MINA
            mina,     mInA
            mina,     ｍｉｎａ
            mina,     ＭＩＮＡ
            mina,     𝐦𝐢𝐧𝐚
            mina,     𝑚𝑖𝑛𝑎
            mina,     𝓶𝓲𝓷𝓪
            mina,     𝕞𝕚𝕟𝕒
            mina,     𝙼𝙸𝙽𝙰
            mina,     ⓜⓘⓝⓐ
            mina,     ⓂⒾⓃⒶ
            mina,     ᴍɪɴᴀ
            mina,     🅼🅸🅽🅰
            mina,     🅜🅘🅝🅐
            mina,     🇲🇮🇳🇦
            mina,     mi\u0307na
            mina,     m\u0131\u0307na
            mina,     m\u0456\u0307na
            mina,     🄼🄸🄽🄰
            mina,     minа
            mina,     mіna
            mina,     mіnа
            mina,     minɑ
            mina,     minα
            mina,     ΜΙΝΑ
            mina,     mına
            mina,     rnina
            mina,     RNINA
            mina,     ⅿina
            mina,     m i n a
            mina,     mi  na
            mina,     mi-na
            mina,     mi_na
            mina,     mi.na
            mina,     m·i·n·a
            mina,     'mina'
            mina,     mi’na
            mina,     miʼna
            mina,     mi—na
            mina,     mi‐na
            mina,     mi\u3000na
            mina,     mina!
            Paul,     PauI
            Paul,     Pau1
            Paul,     Pau|
            Paul,     Рaul
            Paul,     Ρaul
            Paul,     Раul
            Paul,     Pauⅼ
            Paul,     Pauו
            iris,     Iris
            Iris,     lris
            Iris,     1ris
            Iris,     |ris
            iris,     іrіѕ
            Iris,     Ιris
            admin,    аdmin
            admin,    Αdmin
            admin,    adrnin
            admin,    ＡＤＭＩＮ
            admin,    ad min
            Bob,      B0b
            Bob,      BOB
            Bob,      Вob
            Bob,      Bоb
            Bob,      Bοb
            Bob,      ΒΟΒ
            Bob,      Bօb
            office,   oﬃce
            office,   oﬀice
            office,   oﬃсe
            René,     RENÉ
            René,     Rene\u0301
            René,     Renе\u0301
            Straße,   STRASSE
            Romi,     R0MI
            Ian Hill, lan HiII
            Ian Hill, IanHill
            김민수,   김 민수
            김민수,   김.민수
            김민수,   김_민수
            김민수,   김—민수
            가나,     ㄱㅏㄴㅏ
            가나,     ﾡￂﾤￂ
            가나,     \u1100\u1161\u1102\u1161
            하나,     ㅎㅏㄴㅏ
            ㅋㅋ,     ﾻﾻ
            ㅋㅋ,     \u110F\u110F
            ㅋㅋ,     ㅋ ㅋ
            한빛22,   한빛２２
            한빛22,   한빛②②
            한빛I,    한빛l
            한빛I,    한빛ɪ
            """)
    void shareAKeyWhenReadersCannotTellThemApart(String claimed, String spoof) {
        assertThat(of(spoof)).containsAnyElementsOf(of(claimed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"김민수", "하나", "ㅋㅋ", "René", "Đặng Văn Lâm", "がぎ"})
    void areTheSameHoweverCharactersAreComposed(String name) {
        assertThat(keys.of(new Username(name))).isEqualTo(of(Normalizer.normalize(name, Normalizer.Form.NFD)));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            Neil,     Nell
            Carl,     Cari
            Mina,     Nina
            Mina,     Mira
            Paul,     Paula
            Paul,     Saul
            Iris,     Chris
            Bob,      Rob
            Ann,      Anna
            Ben,      Den
            Eric,     Erik
            Jon,      John
            Jose,     José
            Marc,     Mark
            Sara,     Sarah
            Tim,      Tom
            Lena,     Lina
            Maria,    Mario
            user1,    user2
            user1,    user11
            user5,    userS
            C++,      C
            Анна,     Инна
            Иван,     Игорь
            김민수,   김민주
            김민수,   김민서
            김민수,   김빈수
            하나,     하니
            하나,     한아
            이지은,   이지운
            국가,     구까
            박가,     바까
            각시,     가시
            애리,     아이리
            현우,     연우
            서연,     서현
            은지,     윤지
            ㅋㅋ,     ㅋㅋㅋ
            ㅋㅋ,     ㅎㅎ
            ㅋㅋ,     키키
            ㅠㅠ,     ㅜㅜ
            田中,     由中
            さくら,   サクヤ
            😀,       😃
            ...,      ---
            """)
    void shareNoKeyWhenTheyAreDifferentNames(String one, String other) {
        assertThat(of(one)).doesNotContainAnyElementsOf(of(other));
    }

    /** By rules of today, none of these is in a name any longer. */
    @ParameterizedTest
    @ValueSource(ints = {0xFFFC, 0x2800, 0x1D159, 0x16FE4, 0x13441, 0x13442, 0x200B, 0xFE0F, 0xE0061, 0x3164, 0x1680})
    void areTheSameWithWhatNobodySees(int c) {
        String nothing = Character.toString(c);
        for (String name :
                List.of("mina" + nothing, nothing + "mina", "mi" + nothing + "na", nothing + "mi  na" + nothing)) {
            assertThat(keys.of(new Username(new Stored(name)))).isEqualTo(of("mina"));
        }
    }

    /** What stacks letters of one script stacks nothing in another. */
    @ParameterizedTest
    @ValueSource(ints = {0x1039, 0x17D2, 0x1A60, 0x10A3F, 0x11133})
    void areTheSameWithWhatOnlyStacks(int c) {
        assertThat(of("mina" + Character.toString(c))).isEqualTo(of("mina"));
    }

    /** The name that begins from the right looks like the one that begins from the left. */
    @ParameterizedTest
    @CsvSource({"mina\u05D0, \u05D0mina", "mina\u0628\u062A, \u0628\u062Amina"})
    void areTheSameWhereverALineBegins(String one, String other) {
        assertThat(of(one)).isEqualTo(of(other));
    }

    @Test
    void tellNamesApartThatAreReadFromTheRight() {
        assertThat(of("\u05D0\u05D1")).doesNotContainAnyElementsOf(of("\u05D1\u05D0"));
    }

    @Test
    void areTheSameWithAStrokeThroughAStroke() {
        assertThat(of("mi\u0335\u0335na")).isEqualTo(of("mi\u0335na"));
        assertThat(of("mi\u0335na")).doesNotContainAnyElementsOf(of("mina"));
    }

    /** For commonest names ICU isn't asked. */
    @Test
    void ofPlainNamesAreWhatIcuSays() {
        String plain = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
        Stream<String> pairs = plain.chars()
                .boxed()
                .flatMap(one -> plain.chars().mapToObj(other -> Character.toString(one) + (char) other));
        Stream.of(Stream.of(plain, "Ian Hill", "R0MI 10I"), plain.chars().mapToObj(Character::toString), pairs)
                .flatMap(names -> names)
                .forEach(name -> assertThat(of(name))
                        .as(name)
                        .isEqualTo(keys.looks(name).map(NameKey::of).collect(Collectors.toSet())));
    }

    @Test
    void areOfRulesThatFitIntoAColumn() {
        assertThat(keys.rules()).hasSizeBetween(1, 32).contains("79");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-", "._.", "ㅋ", "😀", "1", "’", "ㅡㅡ", "^^"})
    void areThereForEveryName(String name) {
        assertThat(of(name)).isNotEmpty();
    }

    @Test
    void areKeptForEver() {
        assertThat(of("김민수 Iris")).containsExactlyInAnyOrder(NameKey.of("김민수iris"), NameKey.of("김민수lris"));
    }

    private Set<NameKey> of(String name) {
        return keys.of(new Username(name));
    }
}
