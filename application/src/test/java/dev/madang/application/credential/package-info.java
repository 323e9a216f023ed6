@NullMarked
package dev.madang.application.credential;

import org.jspecify.annotations.NullMarked;
