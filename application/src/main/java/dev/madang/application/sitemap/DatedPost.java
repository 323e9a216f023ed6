package dev.madang.application.sitemap;

import java.time.Instant;

/** @param changedAt when it was edited last, or posted if it never was */
public record DatedPost(long id, Instant changedAt) {}
