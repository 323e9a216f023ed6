@NullMarked
package dev.madang.http;

import org.jspecify.annotations.NullMarked;
