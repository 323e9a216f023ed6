@NullMarked
package dev.madang.domain.tag;

import org.jspecify.annotations.NullMarked;
