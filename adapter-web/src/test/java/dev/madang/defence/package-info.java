@NullMarked
package dev.madang.defence;

import org.jspecify.annotations.NullMarked;

