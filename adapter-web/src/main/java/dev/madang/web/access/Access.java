package dev.madang.web.access;

import dev.madang.domain.account.Right;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The right without which nobody gets to a handler. A handler that changes something and names none isn't called at all.
 * Where more depends on what is asked for, such as whose it is, the use case sees to it.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Access {

    Right value();
}
