/** The packaged jar, in processes of its own. */
@NullMarked
package dev.madang.bootstrap.jar;

import org.jspecify.annotations.NullMarked;
