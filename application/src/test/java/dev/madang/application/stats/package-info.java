@NullMarked
package dev.madang.application.stats;

import org.jspecify.annotations.NullMarked;
