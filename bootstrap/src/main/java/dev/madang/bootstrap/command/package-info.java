/** What the command line can do, a class each. */
@NullMarked
package dev.madang.bootstrap.command;

import org.jspecify.annotations.NullMarked;
