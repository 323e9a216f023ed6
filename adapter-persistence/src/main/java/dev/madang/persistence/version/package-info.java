/** What posts and comments said before they were edited. */
@NullMarked
package dev.madang.persistence.version;

import org.jspecify.annotations.NullMarked;
