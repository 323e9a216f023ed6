/** The API, without a server. */
@NullMarked
package dev.madang.web.api;

import org.jspecify.annotations.NullMarked;
