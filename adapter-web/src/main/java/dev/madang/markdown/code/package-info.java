/** How program code is cut into pieces, to be shown in colours. Knows no HTML, no Markdown and nothing else of the board. */
@NullMarked
package dev.madang.markdown.code;

import org.jspecify.annotations.NullMarked;
