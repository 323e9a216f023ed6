@NullMarked
package dev.madang.domain.moderation;

import org.jspecify.annotations.NullMarked;
