@NullMarked
package dev.madang.persistence.search;

import org.jspecify.annotations.NullMarked;
