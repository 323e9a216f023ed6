/**
 * Brings a database's schema up to date, and refuses a database that isn't a board, or is half a copy of one. The scripts are
 * resources.
 */
@NullMarked
package dev.madang.persistence.migration;

import org.jspecify.annotations.NullMarked;
