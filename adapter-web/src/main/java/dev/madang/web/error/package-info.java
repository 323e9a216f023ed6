/** What an exception means in HTTP, and who answers it; the doors put it into their own forms. */
@NullMarked
package dev.madang.web.error;

import org.jspecify.annotations.NullMarked;
