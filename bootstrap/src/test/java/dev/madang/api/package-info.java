/** The API as programs meet it, over real HTTP, each answer held against the document that describes it. */
@NullMarked
package dev.madang.api;

import org.jspecify.annotations.NullMarked;
