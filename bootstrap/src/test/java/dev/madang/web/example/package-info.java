/** The README's example, on the web. */
@NullMarked
package dev.madang.web.example;

import org.jspecify.annotations.NullMarked;
