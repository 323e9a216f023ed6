package dev.madang.markdown.code;

/** What was changed, line by line. */
final class Diff implements Grammar {

    @Override
    public void read(Cursor code) {
        boolean hunk = false;
        while (code.hasMore()) {
            hunk = code.sees("@@") || (hunk && !code.sees("diff "));
            code.take(kind(code, hunk), code.find("\n") + 1);
        }
    }

    /** In a hunk, three dashes are a dash that was removed with its line. */
    private static Kind kind(Cursor code, boolean hunk) {
        boolean file = code.sees("--- ") || code.sees("+++ ");
        if (code.sees("@@") || code.sees("diff ") || code.sees("index ") || (file && !hunk)) {
            return Kind.NAME;
        }
        return code.sees("+") ? Kind.ADDED : code.sees("-") ? Kind.REMOVED : Kind.PLAIN;
    }
}
