/** What people add to the board, whatever it is: under which name, whether they may, how much, and never twice. */
@NullMarked
package dev.madang.application.contribution;

import org.jspecify.annotations.NullMarked;
