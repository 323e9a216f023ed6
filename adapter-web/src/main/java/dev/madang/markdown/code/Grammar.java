package dev.madang.markdown.code;

/** How a language is read. */
interface Grammar {

    /** Takes all of the code, and looks at no character more than a few times. */
    void read(Cursor code);
}
