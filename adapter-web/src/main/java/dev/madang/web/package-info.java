/**
 * Spring MVC as all front doors use it, and how ids and constants are written. The packages below are the doors, which don't
 * know each other, and the ground they share: {@code access}, {@code cache}, {@code error}, {@code health}, {@code language}
 * and {@code limit}.
 */
@NullMarked
package dev.madang.web;

import org.jspecify.annotations.NullMarked;
