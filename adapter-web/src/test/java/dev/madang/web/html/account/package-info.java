/** What a member's own pages say. */
@NullMarked
package dev.madang.web.html.account;

import org.jspecify.annotations.NullMarked;
