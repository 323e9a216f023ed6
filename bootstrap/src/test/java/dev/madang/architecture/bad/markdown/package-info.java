/** A part of a house that breaks every rule, on purpose. */
@NullMarked
package dev.madang.architecture.bad.markdown;

import org.jspecify.annotations.NullMarked;
