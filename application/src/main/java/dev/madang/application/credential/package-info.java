/** Sessions, tokens and sign-in links: how they are issued, recognised and ended. */
@NullMarked
package dev.madang.application.credential;

import org.jspecify.annotations.NullMarked;
