/** The sentences of both languages. */
@NullMarked
package dev.madang.web.language;

import org.jspecify.annotations.NullMarked;
