/** Both ends of a copy from one database to another, and the tables that it copies. */
@NullMarked
package dev.madang.persistence.copy;

import org.jspecify.annotations.NullMarked;
