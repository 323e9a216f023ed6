@NullMarked
package dev.madang.web.security;

import org.jspecify.annotations.NullMarked;
