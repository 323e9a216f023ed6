/** A part of a house that breaks every rule, on purpose. */
@NullMarked
package dev.madang.architecture.bad.persistence.engine;

import org.jspecify.annotations.NullMarked;
