package dev.madang.application;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a class that several use cases share: one decision of theirs, and a constructor that takes the ports and the other
 * collaborators that it needs. The running board finds marked classes by itself, and hands them to use cases.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Collaborator {}
