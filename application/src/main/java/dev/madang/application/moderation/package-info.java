/** The use cases that keep the peace, the log of what they did, and the ports that they read through. */
@NullMarked
package dev.madang.application.moderation;

import org.jspecify.annotations.NullMarked;
