/** Tests of how statements run and fail. */
@NullMarked
package dev.madang.persistence.sql;

import org.jspecify.annotations.NullMarked;
