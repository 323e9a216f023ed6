/** The use cases of whoever has an account or wants one, what they return, and the ports that only they need. */
@NullMarked
package dev.madang.application.account;

import org.jspecify.annotations.NullMarked;
