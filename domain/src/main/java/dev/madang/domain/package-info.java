/**
 * What every aggregate speaks: refusals with their faults, and the rules for text. No aggregate lives here, and nothing
 * that knows of storage, the web or a framework.
 */
@NullMarked
package dev.madang.domain;

import org.jspecify.annotations.NullMarked;
