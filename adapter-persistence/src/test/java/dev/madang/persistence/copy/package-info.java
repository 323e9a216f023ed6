@NullMarked
package dev.madang.persistence.copy;

import org.jspecify.annotations.NullMarked;
