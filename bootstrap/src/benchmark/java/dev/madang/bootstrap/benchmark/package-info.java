/** How fast a board is. Only the Maven profile {@code benchmark} compiles and runs this. */
@NullMarked
package dev.madang.bootstrap.benchmark;

import org.jspecify.annotations.NullMarked;
