package dev.madang.markdown.code;

import java.util.ArrayList;
import java.util.List;

/** A place in the code, and the pieces before it. */
final class Cursor {

    private final String code;
    private final List<Piece> pieces = new ArrayList<>();
    private Kind kind = Kind.PLAIN;
    private int start;
    private int at;

    Cursor(String code) {
        this.code = code;
    }

    boolean hasMore() {
        return at < code.length();
    }

    int at() {
        return at;
    }

    /** NUL before the code and behind it. */
    char charAt(int index) {
        return index >= 0 && index < code.length() ? code.charAt(index) : '\0';
    }

    char here() {
        return charAt(at);
    }

    boolean sees(String mark) {
        return sees(mark, at);
    }

    boolean sees(String mark, int index) {
        return code.startsWith(mark, index);
    }

    int length() {
        return code.length();
    }

    String upTo(int end) {
        return code.substring(at, end);
    }

    /** Where the mark is, from here on; the end of the code if it isn't. */
    int find(String mark) {
        int found = code.indexOf(mark, at);
        return found < 0 ? code.length() : found;
    }

    void take(Kind taken, int end) {
        if (taken != kind) {
            close();
            kind = taken;
        }
        at = Math.min(end, code.length());
    }

    void take(Grammar grammar, int end) {
        Cursor inner = new Cursor(upTo(end));
        grammar.read(inner);
        inner.pieces().forEach(piece -> take(piece.kind(), at + piece.text().length()));
    }

    List<Piece> pieces() {
        close();
        return List.copyOf(pieces);
    }

    private void close() {
        if (at > start) {
            pieces.add(new Piece(code.substring(start, at), kind));
            start = at;
        }
    }
}
