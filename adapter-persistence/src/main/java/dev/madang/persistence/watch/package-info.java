/** Ends waiting for dead servers. The socket factory is public because drivers find it by name. */
@NullMarked
package dev.madang.persistence.watch;

import org.jspecify.annotations.NullMarked;
