@NullMarked
package dev.madang.application.tag;

import org.jspecify.annotations.NullMarked;
