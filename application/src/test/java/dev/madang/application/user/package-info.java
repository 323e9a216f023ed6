@NullMarked
package dev.madang.application.user;

import org.jspecify.annotations.NullMarked;
