/** A store in memory that keeps every promise of the ports: for tests of use cases, and to measure other stores by. */
@NullMarked
package dev.madang.application.memory;

import org.jspecify.annotations.NullMarked;
