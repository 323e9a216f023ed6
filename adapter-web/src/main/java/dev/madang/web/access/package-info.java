/** Who asks, from where, and whether they may: callers, cookies, addresses, origins, and what the log has of it. */
@NullMarked
package dev.madang.web.access;

import org.jspecify.annotations.NullMarked;
