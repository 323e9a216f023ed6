/** The tests of how contents are rendered, and the renderer that tests have. */
@NullMarked
package dev.madang.application.rendering;

import org.jspecify.annotations.NullMarked;
