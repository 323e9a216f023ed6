/**
 * A store in memory that keeps every promise of the ports: for tests of use cases, and to measure other stores by. Beside
 * it, the same store with one {@linkplain dev.madang.application.memory.Flaw flaw} at a time, to measure the contract by.
 */
@NullMarked
package dev.madang.application.memory;

import org.jspecify.annotations.NullMarked;
