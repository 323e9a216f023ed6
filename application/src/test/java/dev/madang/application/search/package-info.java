@NullMarked
package dev.madang.application.search;

import org.jspecify.annotations.NullMarked;
