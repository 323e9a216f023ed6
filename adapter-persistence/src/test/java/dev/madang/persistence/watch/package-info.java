@NullMarked
package dev.madang.persistence.watch;

import org.jspecify.annotations.NullMarked;
