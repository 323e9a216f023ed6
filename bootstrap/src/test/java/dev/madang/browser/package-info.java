/** The pages as people meet them: in a real browser, with the eyes, the keyboard and the screen reader's rules. */
@NullMarked
package dev.madang.browser;

import org.jspecify.annotations.NullMarked;
