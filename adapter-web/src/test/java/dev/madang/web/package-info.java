/** What both front doors stand on, without a server. */
@NullMarked
package dev.madang.web;

import org.jspecify.annotations.NullMarked;
