@NullMarked
package dev.madang.application.moderation;

import org.jspecify.annotations.NullMarked;
