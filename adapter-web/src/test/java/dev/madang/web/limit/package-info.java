/** Bodies, budgets and queues, without a server. */
@NullMarked
package dev.madang.web.limit;

import org.jspecify.annotations.NullMarked;
