@NullMarked
package dev.madang.bootstrap.generate;

import org.jspecify.annotations.NullMarked;
