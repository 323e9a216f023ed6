/** What posts and comments said before they were edited. */
@NullMarked
package dev.madang.domain.version;

import org.jspecify.annotations.NullMarked;
