/** Which rows readers see, how many there are, and the lists of those that have a name. Who may see what is decided elsewhere. */
@NullMarked
package dev.madang.persistence.visibility;

import org.jspecify.annotations.NullMarked;
