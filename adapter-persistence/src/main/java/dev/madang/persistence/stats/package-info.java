/** Statistics, read from counters that writers keep. */
@NullMarked
package dev.madang.persistence.stats;

import org.jspecify.annotations.NullMarked;
