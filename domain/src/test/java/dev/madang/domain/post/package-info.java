@NullMarked
package dev.madang.domain.post;

import org.jspecify.annotations.NullMarked;
