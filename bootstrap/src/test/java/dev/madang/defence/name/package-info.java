/** What protects names: look-alikes, guests' tags, names of former rules. */
@NullMarked
package dev.madang.defence.name;

import org.jspecify.annotations.NullMarked;
