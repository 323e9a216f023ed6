@NullMarked
package dev.madang.application.sample;

import org.jspecify.annotations.NullMarked;
