/** The use cases that read what posts and comments said before they were edited, and what keeps it. */
@NullMarked
package dev.madang.application.version;

import org.jspecify.annotations.NullMarked;
