/** The engines: which classes of the packages below make up each, and how a board's database is opened on it. */
@NullMarked
package dev.madang.persistence.engine;

import org.jspecify.annotations.NullMarked;
