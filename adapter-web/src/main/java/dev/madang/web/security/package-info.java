/** What keeps accounts safe: how passwords are hashed, secrets are made and look-alike names are found. */
@NullMarked
package dev.madang.web.security;

import org.jspecify.annotations.NullMarked;
