package dev.madang.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.domain.PlainText;
import dev.madang.domain.Stored;
import dev.madang.domain.user.NameKey;
import dev.madang.domain.user.Username;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
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
            Tonicx,   Toniϲx
            cosmic,   ϹOSMIϹ
            cosmic,   cоsmiϲ
            СССР,     ϹϹϹΡ
            jol,      jo❘
            jol,      jo│
            月山,     ⺼山
            食堂,     ⻞堂
            Ægir,     ᴁgir
            ルナ,     儿ナ
            リナ,     刂ナ
            セナ,     七ナ
            ヌナ,     又ナ
            ワナ,     冖ナ
            ムナ,     厶ナ
            ㄱㄴ,     ㄱ└
            ㄱㄴ,     ┐ㄴ
            ㅏㅓㅗㅜ, ├┤┴┬
            ㄹㄹ,     己己
            杞憂,     𣏌憂
            三一,     三–
            三一,     三─
            ロ一,     ㅁㅡ
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
            mina,     mina´
            mina,     ˋmina
            o'neil,   o´neil
            o'neil,   o΄neil
            o'neil,   o᾽neil
            a~b,      a˜b
            a~b,      a〜b
            a“b,      a˝b
            か～い,   か〜い
            か〜い,   か∼い
            スキー,   スキ−
            김·이,    김ㆍ이
            kim,      ĸim
            kim,      кim
            kim,      κim
            ким,      ĸим
            warren,   vvarren
            dave,     clave
            千葉,     チ葉
            己,       已
            mina,     mi\u2D7Fna
            mina,     mi\uD804\uDC7Fna
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
            Марина,   МАРИНА
            Марина,   марина
            Николай,  НИКОЛАЙ
            Тоня,     ТОНЯ
            Олег,     ОЛЕГ
            Админ,    АДМИН
            Админ,    AДМИН
            Админ,    AДМИH
            Админ,    aдмин
            Νίκος,    ΝΊΚΟΣ
            Νίκος,    ΝΙΚΟΣ
            Μαρία,    μαρία
            Μαρία,    ΜΑΡΊΑ
            ελλάς,    Ελλάς
            ελλάς,    ΕΛΛΆΣ
            ελλάς,    ΕΛΛAΣ
            ᏣᎳᎩ,      ꮳꮃꭹ
            ᏣᎳᎩ,      Ꮳꮃꭹ
            ႠႡ,       ⴀⴁ
            აბგ,      ᲐᲑᲒ
            ԱԲ,       աբ
            Mina,     ⲙina
            Mina,     мina
            Mina,     MIΝA
            istanbul, İstanbul
            ISTANBUL, İstanbul
            ıstanbul, İSTANBUL
            ㅣ가,     l가
            ㅣ가,     I가
            ㅣ가,     |가
            ㅣ가,     ｜가
            ㅣ가,     丨가
            口,       ㅁ
            口,       ᄆ
            口,       ロ
            口,       □
            ㅁ한,     口한
            ㅁ한,     ロ한
            人,       ㅅ
            ㅇ,       ○
            ㅇ,       〇
            ㅇ,       ◯
            ㅈ,       ス
            ㅏ,       ト
            ㄷ,       匚
            ㅜㅜ,     TT
            ー一,     一―
            ー一,     ー—
            一―,      ー—
            田中一郎, 田中―郎
            田中一郎, 田中—郎
            田中一郎, 田中－郎
            田中一郎, 田中ー郎
            田中一郎, 田中一郞
            田中―郎,  田中郎
            ニャー,   ニャ―
            日本,     日夲
            青山,     靑山
            眞姬,     真姬
            ①②,       ➀➁
            ①②,       ❶❷
            ①②,       ⓵⓶
            ノア,     丿ア
            ノア,     ㇒ア
            ノア,     ⼃ア
            ノア,     ／ア
            ノア,     〳ア
            ノア,     /ア
            くま,     ㇛ま
            くま,     𡿨ま
            くま,     ㄑま
            くま,     〱ま
            くま,     〈ま
            くま,     <ま
            りんご,   リんご
            二郎,     ＝郎
            一二三,   ➖二三
            will,     wi‖
            will,     wi॥
            will,     wi׀׀
            will,     wi।।
            will,     wi︱︱
            paypal,   paypa׀
            paypal,   paypa।
            mina,     m¡na
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
            Son,      Sơn
            さくら,   さら
            ミノル,   ミル
            ニヤー,   ニャー
            びよういん, びょういん
            דני,      דן
            מירי,     מרי
            Николай,  Никола
            Марина,   Марианна
            Мила,     Нила
            Маша,     Миша
            Саша,     Паша
            Лина,     Нина
            Лена,     Пена
            Дима,     Лима
            Оля,      Юля
            Андрей,   Андреи
            Иван,     Иоан
            Семен,    Семён
            Νίκος,    Νίκη
            Μαρία,    Μαρίνα
            Ελένη,    Ελένα
            Γιώργος,  Γιάννης
            Mina,     Μάνα
            Carl,     Карл
            Maria,    Мария
            Nina,     Нина
            Anna,     Άννα
            Νίκος,    Νίκας
            Anna,     Анна
            Olga,     Ольга
            adm1n,    admin
            mina,     mlna
            李,       季
            金,       全
            田中一郎, 田中二郎
            田中一郎, 田中-郎
            人人,     入入
            ㅅ,       ㅆ
            ㅁ,       ㅂ
            ㅏ,       ㅑ
            노아,     노/아/이
            a.b.,     a:b:c
            (미나),   <미라>
            """)
    void shareNoKeyWhenTheyAreDifferentNames(String one, String other) {
        assertThat(of(one)).doesNotContainAnyElementsOf(of(other));
    }

    /** Names that people really have don't look alike, in any script. */
    @Test
    void tellCommonNamesApart() {
        String common = """
                김민준 이서연 박지훈 최지우 정하윤 강도윤 조서준 윤하은 장예준 임수아 한지민 오지안 서시우 신유진 권나은 황은우 안이준 송아린
                류하린 유하린 홍길동 이수 이슬 인수 민아 미나 미라 유나 윤아 연아 여나 나리 나래 소라 솔아 하나 한아 한나 하늘 한을 가을 나라
                Mina Mira Nina Anna Ann Anne Hanna Hannah Maria Mary Marie Marina Martin Marta Ivan Ian Iain Alan Allan Ali Eli Ella Emma
                Noah Nora Lora Laura Lara Sara Zara Bella Bob Rob Tom Tim Jim Kim Kate Katy Cate Carl Karl Cari Mario Nick Nico Neil Nell
                Bill Will Jill Gill Hope Pope Boba Sofia Sophia Peter Petra Olga Oleg Roma Rita Vera Eva Ada Ida Asa Max Alex Dora Cora
                Марина Мария Марья Мира Нина Инна Анна Анна-Мария Ирина Арина Карина Дарина Полина Галина Алина Лина Лена Алена Елена Олена
                Николай Никола Никита Олег Ольга Оля Юля Илья Саша Паша Маша Миша Даша Дима Тима Тома Тоня Соня Таня Ваня Аня Яна Ян Иван
                Андрей Сергей Алексей Александр Александра Евгений Евгения Виктор Виктория Павел Петр Пётр Вера Вероника Семён Роман Рома
                Νίκος Νίκη Γιώργος Γιάννης Μαρία Μαρίνα Ελένη Κώστας Δημήτρης Κατερίνα Βασίλης Παναγιώτης Σοφία Άννα Ιωάννα Χρήστος Ευα
                田中一郎 田中二郎 田中三郎 中田 佐藤 佐伯 鈴木 高橋 山本 山木 木本 大木 太田 犬田 天野 夫野 入江 人見 八木 千葉 干葉 千春
                さくら さら くらら みく みか みき ゆき ゆうき ユキ ノノ ミノル ミル ミナ ニナ ソラ シオン ツバサ ハル バル パル カオル
                דני דן דנה מירי מרי יוסי יעל שרי שרה נועה נעה אבי אביב
                محمد محمود احمد حامد مريم مروان علي عمر عمرو نور نورا
                """;
        Map<NameKey, Set<String>> byKey = new HashMap<>();
        for (String name : common.strip().split("\\s+", -1)) {
            of(name).forEach(key ->
                    byKey.computeIfAbsent(key, any -> new TreeSet<>()).add(name));
        }
        assertThat(byKey.values()).filteredOn(names -> names.size() > 1).isEmpty();
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
        Stream.of(
                        Stream.of(plain, "Ian Hill", "R0MI 10I", "김민수", "한빛 I2", "Im각국까"),
                        plain.chars().mapToObj(Character::toString),
                        pairs)
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
        return keys.of(new Username(new Stored(PlainText.nfc(name))));
    }
}
