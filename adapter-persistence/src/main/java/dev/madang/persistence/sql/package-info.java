/** What all adapters build on: the thread's session, statements rendered once, columns, failures, differences of engines. */
@NullMarked
package dev.madang.persistence.sql;

import org.jspecify.annotations.NullMarked;
