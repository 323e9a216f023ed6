package dev.madang.domain;

/** Why somebody did something, for all to read: one line of 1 to {@value #MAX_LENGTH} code points, NFC, trimmed. */
public final class Reason extends Text {

    public static final int MAX_LENGTH = 300;

    /** What a command says by itself, where the operator gives no reason; pages say it in the reader's words. */
    public static final String BY_OPERATOR = "By the operator.";

    /** @throws Refusal {@code required}, {@code too-long}, {@code forbidden-character} */
    public Reason(String typed) {
        super(PlainText.line("reason", typed, MAX_LENGTH));
    }

    public Reason(Stored stored) {
        super(stored);
    }
}
