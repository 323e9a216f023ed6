package dev.madang.security;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What readers take for each other, and Unicode's confusables don't. */
final class LookAlikes {

    /** Of each, the first stands for the others. */
    private static final List<String> GROUPS = List.of(
            // Letters of Hangul alone, beside others of as few strokes: as they are composed, or as a skeleton has
            // them.
            "lᅵᆡ丨〡❘❙❚│┃⏐",
            "o○◯",
            "口ᄆᆷ□▢",
            "ᄀᆨ┐",
            "ᄂᆫ└",
            "ᄅᆯ己已巳",
            "人ᄉᆺ",
            "スᄌᆽ",
            "匚ᄃᆮ匸",
            "卜ᅡ├",
            "ᅥ┤",
            "Tᅮ┬",
            "丄ᅩ┴",
            "ー─━",
            // A small letter that a skeleton has for those of other scripts, and not for the Latin one.
            "kĸ",
            // Kana and ideographs.
            "千チ",
            "才オ",
            "七セ",
            "又ヌ",
            "儿ル",
            "刂リり",
            "二=",
            "冖ワ",
            "厶ム",
            "亻イ",
            "勹ク",
            // Forms of one ideograph that fonts of one country draw as the other's, or nearly so.
            "本夲",
            "郎郞",
            "青靑",
            "清淸",
            "静靜",
            "内內",
            "吴吳呉",
            "戸戶户",
            "説說",
            "税稅",
            "脱脫",
            "悦悅",
            "鋭銳",
            "閲閱",
            "兑兌",
            "真眞",
            "慎愼",
            "鎮鎭",
            "填塡",
            "顛顚",
            "値值",
            "教敎",
            "黄黃",
            "横橫",
            "産產",
            "彦彥",
            "顔顏",
            "郷鄉鄕",
            "即卽",
            "既旣",
            "概槪",
            "尚尙",
            "為爲",
            "偽僞",
            "温溫",
            "遥遙",
            "謡謠",
            "瑶瑤",
            "揺搖",
            "涙淚",
            "戻戾",
            "毎每",
            "歩步",
            "渉涉",
            "匀勻",
            "吕呂",
            "侣侶",
            "宫宮",
            "别別",
            "册冊",
            "删刪",
            "姗姍",
            "強强",
            "没沒",
            "虚虛",
            "録錄",
            "緑綠",
            "禄祿",
            "絶絕",
            "晩晚",
            "奨奬",
            "黒黑",
            "徳德",
            "穂穗",
            "曽曾",
            "増增",
            "歳歲",
            "頼賴",
            "瀬瀨",
            "俞兪",
            "楡榆",
            "喩喻",
            "研硏",
            "併倂",
            "屏屛",
            "瓶甁",
            "妍姸",
            "衛衞",
            "奥奧",
            "戯戲",
            "汚污",
            "浄淨",
            "争爭",
            "査查",
            "縁緣",
            "葱蔥",
            "朗朖",
            "熙煕",
            "高髙",
            "崎﨑",
            // What Noto Sans CJK draws the same to the last pixel, and radicals that are characters of their own.
            "⺍𭕄",
            "⺩𤣩",
            "㶷𤈎",
            "櫸𣟱",
            "﨣𧺯",
            "卉𠦄",
            "杞𣏌",
            "䕫𧃰",
            "𩿎𩿗",
            "月⺼",
            "食⻞",
            // Letters of Mongolian that are drawn the same somewhere in a word.
            "\u1820\u1821\u185D",
            "\u1822\u185E\u1873",
            "\u1823\u1824\u1825\u1826\u1848\u1849\u1861",
            "\u1829\u184A\u1862",
            "\u182A\u184B",
            "\u182C\u182D\u1863\u1874\u184D\u183B",
            "\u182E\u184F",
            "\u1832\u1833\u1868",
            "\u1835\u1854\u186A",
            "\u1837\u1875",
            "\u186B\u1876",
            "\u183E\u1841\u1859",
            "\u1872\u1877",
            // A Sinhala digit, and letters and marks that are drawn the same somewhere in a word.
            "\u0DBB\u0DEE",
            "\u0B35\u0B71",
            "\u0A02\u0A70",
            "\u063B\u077F",
            "\u0723\u0724",
            "\u1B48\u1B4A",
            "\u1A62\u1A76",
            // Letters that a skeleton has for punctuation, which is no part of a look: by others that look like nothing
            // else.
            "ꀀי",
            "ꀁく㇛𡿨ㄑ〱〈‹<❬",
            "ꀂノ丿㇒／〳/",
            "ꀃᎮꭾ");

    private static final Map<Integer, String> FIRST = new HashMap<>();

    static {
        for (String group : GROUPS) {
            String first = Character.toString(group.codePointAt(0));
            group.codePoints().forEach(c -> FIRST.put(c, first));
        }
        FIRST.put((int) 'ײ', "ꀀꀀ");
    }

    private LookAlikes() {}

    /** Two letters that readers take for one, each replaced by it. */
    static String withPairsMerged(String skeleton) {
        return skeleton.replace("vv", "w").replace("cl", "d");
    }

    /** Letters with a mark, each replaced by the letter that is drawn so. */
    private static String withMarksMerged(String text) {
        return text.replace("\u09AC\u09BC", "\u09B0")
                .replace("\u0A21\u0A3C", "\u0A5C")
                .replace("\u17A2\u17B6", "\u17A4");
    }

    /** The text with the first of each group in the place of the others. */
    static String merged(String text) {
        StringBuilder merged = new StringBuilder(text.length());
        withMarksMerged(text).codePoints().forEach(c -> {
            String first = FIRST.get(c);
            if (first == null) {
                merged.appendCodePoint(c);
            } else {
                merged.append(first);
            }
        });
        return merged.toString();
    }
}
