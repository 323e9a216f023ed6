/** The pages of posts: the newest, one, and the forms to write, edit and delete it. */
@NullMarked
package dev.madang.web.html.post;

import org.jspecify.annotations.NullMarked;
