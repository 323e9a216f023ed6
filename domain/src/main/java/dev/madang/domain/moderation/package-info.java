/** What is done to keep the peace, and the log of it. Who may do it is in {@code account}. */
@NullMarked
package dev.madang.domain.moderation;

import org.jspecify.annotations.NullMarked;
