/** A store that somebody else wrote, as the README tells: it knows what the board publishes, and nothing behind it. */
@NullMarked
package com.example.forgetful;

import org.jspecify.annotations.NullMarked;
