/** The jar's command line, its settings, and the wiring of the modules into a running board. No rule of the board. */
@NullMarked
package dev.madang.bootstrap;

import org.jspecify.annotations.NullMarked;
