/** How much a request may bring and how many may wait: bodies, form fields, parameters, queues. */
@NullMarked
package dev.madang.web.limit;

import org.jspecify.annotations.NullMarked;
