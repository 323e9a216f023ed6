@NullMarked
package dev.madang.persistence.engine.sqlite;

import org.jspecify.annotations.NullMarked;
