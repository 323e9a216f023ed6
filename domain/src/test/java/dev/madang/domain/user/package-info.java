@NullMarked
package dev.madang.domain.user;

import org.jspecify.annotations.NullMarked;
