/** SQLite: its file and the locks on it, its connections, and commits in groups. */
@NullMarked
package dev.madang.persistence.engine.sqlite;

import org.jspecify.annotations.NullMarked;
