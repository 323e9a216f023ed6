/** How errors are told, without a server. */
@NullMarked
package dev.madang.web.error;

import org.jspecify.annotations.NullMarked;
