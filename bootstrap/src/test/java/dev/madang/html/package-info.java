/** The pages as a browser gets them, over HTTP from a running board. */
@NullMarked
package dev.madang.html;

import org.jspecify.annotations.NullMarked;
