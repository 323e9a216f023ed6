/** SQL for the adapters above: the thread's session, statements rendered once, columns, failures, and what engines differ in. */
@NullMarked
package dev.madang.persistence.sql;

import org.jspecify.annotations.NullMarked;
