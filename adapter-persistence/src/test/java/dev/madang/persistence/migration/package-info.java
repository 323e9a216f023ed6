@NullMarked
package dev.madang.persistence.migration;

import org.jspecify.annotations.NullMarked;
