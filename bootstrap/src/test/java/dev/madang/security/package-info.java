/** Who may act as whom, tried on the running board. */
@NullMarked
package dev.madang.security;

import org.jspecify.annotations.NullMarked;
