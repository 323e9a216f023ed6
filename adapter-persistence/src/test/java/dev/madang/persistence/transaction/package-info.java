@NullMarked
package dev.madang.persistence.transaction;

import org.jspecify.annotations.NullMarked;
