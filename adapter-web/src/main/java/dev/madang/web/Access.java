package dev.madang.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Who may call a handler that changes something. Such a handler without it is not called at all. */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Access {

    Rule value();

    /** Who. */
    enum Rule {
        EVERYONE,
        /** Whoever has the {@link AdminToken}; nobody where there is none. */
        ADMIN
    }
}
