/** What Markdown becomes. */
@NullMarked
package dev.madang.markdown;

import org.jspecify.annotations.NullMarked;
