/** Who writes: the user, its names and rules, and the repository that keeps users. */
@NullMarked
package dev.madang.domain.user;

import org.jspecify.annotations.NullMarked;
