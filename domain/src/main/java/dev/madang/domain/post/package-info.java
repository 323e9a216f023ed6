/** What is written: the post, its parts and rules, and the repository that keeps posts. */
@NullMarked
package dev.madang.domain.post;

import org.jspecify.annotations.NullMarked;
