/** The REST API of comments. */
@NullMarked
package dev.madang.web.api.comment;

import org.jspecify.annotations.NullMarked;
