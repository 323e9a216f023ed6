/** Callers, cookies, addresses and origins, without a server. */
@NullMarked
package dev.madang.web.access;

import org.jspecify.annotations.NullMarked;
