@NullMarked
package dev.madang.domain;

import org.jspecify.annotations.NullMarked;
