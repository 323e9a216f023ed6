package dev.madang.application.sitemap;

import dev.madang.application.UseCase;
import dev.madang.domain.Refusal;

/** Shows one of the parts that search engines read the board in. */
@UseCase
public final class ShowSitemapPart {

    private final SitemapQueries sitemap;

    public ShowSitemapPart(SitemapQueries sitemap) {
        this.sitemap = sitemap;
    }

    /**
     * @param number from 1 on
     * @throws Refusal {@code not-found} if no id can be in it
     */
    public SitemapPart run(long number) {
        if (number < 1 || number > Long.MAX_VALUE / SitemapPart.IDS) {
            throw Refusal.notFound("page");
        }
        long last = number * SitemapPart.IDS;
        long after = last - SitemapPart.IDS;
        return new SitemapPart(sitemap.posts(after, last), sitemap.tags(after, last), sitemap.authors(after, last));
    }
}
