package dev.madang.markdown.code;

/** Reads the code of a {@link Language}, from token to token. */
final class Tokenizer {

    private final Language language;
    private final Cursor code;

    Tokenizer(Language language, Cursor code) {
        this.language = language;
        this.code = code;
    }

    void read() {
        while (code.hasMore()) {
            Span span = Span.opening(language.spans(), code);
            if (isSigned()) {
                code.take(Kind.NAME, endOfWord(code.at() + 1));
            } else if (span != null) {
                take(span);
            } else {
                next();
            }
        }
    }

    /** In Rust, a quote makes a name of what is behind it, unless there is another one behind that. */
    private boolean isSigned() {
        return language.signs().indexOf(code.here()) >= 0
                && isStart(code.charAt(code.at() + 1))
                && code.charAt(endOfWord(code.at() + 1)) != '\'';
    }

    private void take(Span span) {
        int end = span.end(code);
        boolean key = language.keys() && span.kind() == Kind.TEXT && code.charAt(end) == ':';
        code.take(key ? Kind.NAME : span.kind(), end);
    }

    private void next() {
        char here = code.here();
        if (isDigit(here)) {
            code.take(Kind.NUMBER, endOfNumber());
        } else if (isStart(here)) {
            int end = endOfWord(code.at());
            code.take(kindOfWord(end), end);
        } else {
            code.take(Kind.PLAIN, code.at() + (here == '\\' ? 2 : 1));
        }
    }

    private Kind kindOfWord(int end) {
        if (language.keys() && code.charAt(end) == ':' && isBlank(end + 1)) {
            return Kind.NAME;
        }
        return !isMember() && language.isKeyword(code.upTo(end)) ? Kind.KEYWORD : Kind.PLAIN;
    }

    private boolean isMember() {
        return code.charAt(code.at() - 1) == '.' && code.charAt(code.at() - 2) != '.';
    }

    private boolean isBlank(int index) {
        return index == code.length() || Character.isWhitespace(code.charAt(index));
    }

    private int endOfWord(int start) {
        int i = start;
        while (i < code.length() && isPart(code.charAt(i))) {
            i++;
        }
        return i;
    }

    private boolean isPart(char c) {
        return Character.isJavaIdentifierPart(c)
                || Character.isSurrogate(c)
                || language.inWords().indexOf(c) >= 0;
    }

    private static boolean isStart(char c) {
        return Character.isJavaIdentifierStart(c) || Character.isSurrogate(c);
    }

    private int endOfNumber() {
        int i = code.at() + 1;
        while (isInNumber(i)) {
            i++;
        }
        return i;
    }

    private boolean isInNumber(int index) {
        char c = code.charAt(index);
        boolean exponent = (code.charAt(index - 1) | ' ') == 'e';
        return isDigit(c)
                || isLetter(c)
                || c == '_'
                || (isDigit(code.charAt(index + 1)) && (c == '.' || c == '\'' || (exponent && (c == '+' || c == '-'))));
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isLetter(char c) {
        return (c | ' ') >= 'a' && (c | ' ') <= 'z';
    }
}
