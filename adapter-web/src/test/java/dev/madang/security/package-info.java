@NullMarked
package dev.madang.security;

import org.jspecify.annotations.NullMarked;
