/** Who may act as whom, tried on the running board. */
@NullMarked
package dev.madang.defence;

import org.jspecify.annotations.NullMarked;
