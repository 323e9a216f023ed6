/** Markdown by commonmark-java, made right for Korean and Japanese, and its HTML made safe by OWASP's sanitizer. */
@NullMarked
package dev.madang.markdown;

import org.jspecify.annotations.NullMarked;
