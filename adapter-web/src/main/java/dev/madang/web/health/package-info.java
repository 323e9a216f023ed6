/** What the board tells those who watch over its process. */
@NullMarked
package dev.madang.web.health;

import org.jspecify.annotations.NullMarked;
