/** How often anybody may do what costs others something, and the port that counts; and how many at once. */
@NullMarked
package dev.madang.application.throttle;

import org.jspecify.annotations.NullMarked;
