@NullMarked
package dev.madang.web.html.post;

import org.jspecify.annotations.NullMarked;
