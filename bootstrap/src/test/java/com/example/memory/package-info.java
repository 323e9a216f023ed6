/** A board on a store of one's own, as the README shows it: outside the board's packages, with its public types alone. */
@NullMarked
package com.example.memory;

import org.jspecify.annotations.NullMarked;
