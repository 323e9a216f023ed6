/** What members are told, and follow. The number in each page's header is found out by {@code html} itself. */
@NullMarked
package dev.madang.web.html.notification;

import org.jspecify.annotations.NullMarked;
