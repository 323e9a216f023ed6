/** What posts are about: the tag, its name, and the repository that keeps tags. */
@NullMarked
package dev.madang.domain.tag;

import org.jspecify.annotations.NullMarked;
