/** Full-text indexes of numbers, one class for each kind of index. It knows nothing of posts but how their tokens become numbers. */
@NullMarked
package dev.madang.persistence.fulltext;

import org.jspecify.annotations.NullMarked;
