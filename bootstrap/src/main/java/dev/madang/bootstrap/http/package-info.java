/**
 * How long a client may take, and how much it may hold: Tomcat's connector, whose connections never keep one of its threads
 * waiting for a client, or close.
 */
@NullMarked
package dev.madang.bootstrap.http;

import org.jspecify.annotations.NullMarked;
