/** What an account is made of: password, credentials, and the keys by which look-alike names are found. */
@NullMarked
package dev.madang.domain.account;

import org.jspecify.annotations.NullMarked;
