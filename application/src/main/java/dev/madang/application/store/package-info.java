/** All ports of a board in one place, for those who write a store. */
@NullMarked
package dev.madang.application.store;

import org.jspecify.annotations.NullMarked;
