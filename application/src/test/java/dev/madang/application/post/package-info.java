@NullMarked
package dev.madang.application.post;

import org.jspecify.annotations.NullMarked;
