/** Recommending posts and comments, and what tells who recommends what. How often, their own views tell. */
@NullMarked
package dev.madang.application.recommendation;

import org.jspecify.annotations.NullMarked;
