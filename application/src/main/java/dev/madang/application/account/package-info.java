/** Signing up and in, an account's own pages, and leaving. */
@NullMarked
package dev.madang.application.account;

import org.jspecify.annotations.NullMarked;
