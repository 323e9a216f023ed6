/** What a board is told: options, environment, file, and the files of its secrets. */
@NullMarked
package dev.madang.bootstrap.settings;

import org.jspecify.annotations.NullMarked;
