@NullMarked
package dev.madang.markdown.code;

import org.jspecify.annotations.NullMarked;
