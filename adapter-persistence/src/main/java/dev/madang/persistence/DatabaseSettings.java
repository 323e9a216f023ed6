package dev.madang.persistence;

/** @param url says by its form which engine keeps the board: {@code jdbc:sqlite:madang.db} */
public record DatabaseSettings(String url) {}
