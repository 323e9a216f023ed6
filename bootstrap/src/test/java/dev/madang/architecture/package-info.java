/** The rules of the house, and a bad house to prove that each of them bites. */
@NullMarked
package dev.madang.architecture;

import org.jspecify.annotations.NullMarked;
