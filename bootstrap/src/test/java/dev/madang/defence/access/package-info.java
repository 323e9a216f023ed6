/** Every route and every write, for every visitor and everything that a visitor may send. */
@NullMarked
package dev.madang.defence.access;

import org.jspecify.annotations.NullMarked;
