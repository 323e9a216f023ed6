@NullMarked
package dev.madang.domain.account;

import org.jspecify.annotations.NullMarked;
