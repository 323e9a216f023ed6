/** The pages of one's own account: signing up and in, tokens, data, leaving. */
@NullMarked
package dev.madang.web.html.account;

import org.jspecify.annotations.NullMarked;
