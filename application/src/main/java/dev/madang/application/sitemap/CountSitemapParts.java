package dev.madang.application.sitemap;

import dev.madang.application.UseCase;

/** Tells how many parts the board has for search engines; one at least. */
@UseCase
public final class CountSitemapParts {

    private final SitemapQueries sitemap;

    public CountSitemapParts(SitemapQueries sitemap) {
        this.sitemap = sitemap;
    }

    public long run() {
        return Math.max(1, (sitemap.greatestId() + SitemapPart.IDS - 1) / SitemapPart.IDS);
    }
}
