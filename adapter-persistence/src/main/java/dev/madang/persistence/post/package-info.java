/** Posts, published or not, where they came from, and the tokens by which they are found. */
@NullMarked
package dev.madang.persistence.post;

import org.jspecify.annotations.NullMarked;
