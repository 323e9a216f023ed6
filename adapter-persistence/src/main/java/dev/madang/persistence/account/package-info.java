/** Users, their accounts, and the credentials that open them. */
@NullMarked
package dev.madang.persistence.account;

import org.jspecify.annotations.NullMarked;
