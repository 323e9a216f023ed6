@NullMarked
package dev.madang.application;

import org.jspecify.annotations.NullMarked;
