package dev.madang.web.cache;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The handler's answer is the same for everybody, as long as nothing changes on the board: it depends on the address, the
 * wanted type, the language and the preferences, and on nothing else that the request says. It may be kept, and given to the next who asks.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface SharedResponse {}
