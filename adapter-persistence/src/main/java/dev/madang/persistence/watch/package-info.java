/** Sees to it that nobody waits for a server that answers nobody any more. Public is what drivers find by name. */
@NullMarked
package dev.madang.persistence.watch;

import org.jspecify.annotations.NullMarked;
