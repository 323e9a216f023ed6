package dev.madang.markdown;

/** What Markdown asks of characters in Chinese, Japanese and Korean text. */
final class EastAsian {

    /** None before it is one of them. */
    static final int FIRST = 0x1100;

    private EastAsian() {}

    /** Letters and punctuation beside which no space need stand. */
    static boolean isOne(int c) {
        return c >= FIRST
                && (c <= 0x11FF
                        || (c >= 0x2E80 && c <= 0xA4CF)
                        || (c >= 0xA960 && c <= 0xA97F)
                        || (c >= 0xAC00 && c <= 0xD7FF)
                        || (c >= 0xF900 && c <= 0xFAFF)
                        || (c >= 0xFE30 && c <= 0xFE6F)
                        || (c >= 0xFF00 && c <= 0xFFEF)
                        || (c >= 0x16FE0 && c <= 0x18DFF)
                        || (c >= 0x1AFF0 && c <= 0x1B2FF)
                        || (c >= 0x20000 && c <= 0x3FFFF));
    }

    static boolean isHangul(int c) {
        return c >= 0xAC00 && c <= 0xD7A3;
    }

    /** As CommonMark has it: punctuation and symbols. */
    static boolean isPunctuation(int c) {
        return switch (Character.getType(c)) {
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION,
                    Character.MATH_SYMBOL,
                    Character.CURRENCY_SYMBOL,
                    Character.MODIFIER_SYMBOL,
                    Character.OTHER_SYMBOL -> true;
            default -> false;
        };
    }
}
