/** What members are told, who tells them, and whom a text names. What they follow is in {@code follow}. */
@NullMarked
package dev.madang.application.notification;

import org.jspecify.annotations.NullMarked;
