/** How passwords are hashed, secrets made, look-alike names found and guesses counted. Knows neither HTTP nor a database. */
@NullMarked
package dev.madang.security;

import org.jspecify.annotations.NullMarked;
