@NullMarked
package dev.madang.persistence.post;

import org.jspecify.annotations.NullMarked;
