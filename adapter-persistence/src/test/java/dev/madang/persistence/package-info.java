/** Tests of the ports, on real databases only. */
@NullMarked
package dev.madang.persistence;

import org.jspecify.annotations.NullMarked;
