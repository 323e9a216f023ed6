/** The pages, without a server. */
@NullMarked
package dev.madang.web.html;

import org.jspecify.annotations.NullMarked;
