/** The routes of what members are told, and follow. */
@NullMarked
package dev.madang.web.api.notification;

import org.jspecify.annotations.NullMarked;
