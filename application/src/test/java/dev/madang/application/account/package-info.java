@NullMarked
package dev.madang.application.account;

import org.jspecify.annotations.NullMarked;
