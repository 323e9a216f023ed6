package dev.madang.application.answer;

import org.jspecify.annotations.Nullable;

/**
 * A request under a key of its sender's.
 *
 * @param key the SHA-256 of who sends it, and of the key
 * @param formerKey likewise, of who its sender was before it was told who it is: a guest that had no cookie yet; null if it
 *     was the same
 * @param content the SHA-256 of what is asked for
 */
public record KeyedRequest(String key, @Nullable String formerKey, String content) {}
