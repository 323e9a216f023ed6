/** Every route and every write, for every visitor and for whatever a visitor may send. */
@NullMarked
package dev.madang.defence.access;

import org.jspecify.annotations.NullMarked;
