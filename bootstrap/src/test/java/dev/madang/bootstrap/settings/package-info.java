/** How settings are read. */
@NullMarked
package dev.madang.bootstrap.settings;

import org.jspecify.annotations.NullMarked;
