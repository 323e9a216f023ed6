package dev.madang.application.memory;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** How the name of the contract begins that most likely finds the flaws of a class; it is tried first. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@interface FoundBy {

    String value();
}
