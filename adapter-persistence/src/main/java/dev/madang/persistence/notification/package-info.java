/** What members follow, and are told, on jOOQ. */
@NullMarked
package dev.madang.persistence.notification;

import org.jspecify.annotations.NullMarked;
