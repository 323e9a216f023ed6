/** What an account is made of: the password, the key that its name keeps others from, and what is kept of a secret. */
@NullMarked
package dev.madang.domain.account;

import org.jspecify.annotations.NullMarked;
