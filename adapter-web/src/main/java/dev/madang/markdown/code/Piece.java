package dev.madang.markdown.code;

/** Some code that is all of one kind. */
public record Piece(String text, Kind kind) {}
