/** PostgreSQL and MariaDB: their connections, sessions and SQL. */
@NullMarked
package dev.madang.persistence.engine.server;

import org.jspecify.annotations.NullMarked;
