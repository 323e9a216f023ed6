package dev.madang.web.api.moderation;

/** @param hidden how many posts and comments were hidden */
record Undone(long hidden) {}
