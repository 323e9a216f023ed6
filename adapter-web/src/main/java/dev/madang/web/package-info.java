/**
 * What both front doors stand on: which language a request wants and the sentences in it, what an exception means in
 * HTTP, who may call what, and the walls around every request. Knows neither of the doors.
 */
@NullMarked
package dev.madang.web;

import org.jspecify.annotations.NullMarked;
