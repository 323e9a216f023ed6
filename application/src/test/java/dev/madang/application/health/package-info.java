@NullMarked
package dev.madang.application.health;

import org.jspecify.annotations.NullMarked;
