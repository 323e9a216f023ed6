/** Where transactions begin and end, and what an open database consists of. How an engine opens it isn't known here. */
@NullMarked
package dev.madang.persistence.transaction;

import org.jspecify.annotations.NullMarked;
