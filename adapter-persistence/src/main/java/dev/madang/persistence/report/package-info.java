/** Reports on jOOQ. */
@NullMarked
package dev.madang.persistence.report;

import org.jspecify.annotations.NullMarked;
