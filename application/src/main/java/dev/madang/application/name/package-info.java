/** Which names are taken, by members and by guests, and what looks the same as they do. */
@NullMarked
package dev.madang.application.name;

import org.jspecify.annotations.NullMarked;
