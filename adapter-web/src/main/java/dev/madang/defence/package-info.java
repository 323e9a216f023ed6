/** What keeps accounts safe: how passwords are hashed, secrets made, look-alike names found and guesses counted. */
@NullMarked
package dev.madang.defence;

import org.jspecify.annotations.NullMarked;

