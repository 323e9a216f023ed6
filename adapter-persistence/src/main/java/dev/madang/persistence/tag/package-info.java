/** Tags, and which post has which. */
@NullMarked
package dev.madang.persistence.tag;

import org.jspecify.annotations.NullMarked;
