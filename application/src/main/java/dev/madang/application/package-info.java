/**
 * What all use cases share: the marker that makes a class one, the transaction port, and the page of a list. No use case
 * lives here; each has its feature's package.
 */
@NullMarked
package dev.madang.application;

import org.jspecify.annotations.NullMarked;
