/** What members are told, and what they follow to be told of. Who reads it is in {@code application.notification}. */
@NullMarked
package dev.madang.domain.notification;

import org.jspecify.annotations.NullMarked;
