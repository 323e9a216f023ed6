/** The use cases of what members are told, and follow. The list of it is read here, and not by its repository. */
@NullMarked
package dev.madang.application.notification;

import org.jspecify.annotations.NullMarked;
