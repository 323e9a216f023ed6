/** Whether the board can do its work just now. */
@NullMarked
package dev.madang.application.health;

import org.jspecify.annotations.NullMarked;
