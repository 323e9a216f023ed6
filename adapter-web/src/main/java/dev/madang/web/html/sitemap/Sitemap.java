package dev.madang.web.html.sitemap;

import dev.madang.web.html.PageContext;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.springframework.web.util.HtmlUtils;

/** A document of sitemaps.org 0.9. */
final class Sitemap {

    private final String list;
    private final String item;
    private final StringBuilder text;

    private Sitemap(String list, String item) {
        this.list = list;
        this.item = item;
        this.text = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<")
                .append(list)
                .append(" xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n");
    }

    static Sitemap ofPages() {
        return new Sitemap("urlset", "url");
    }

    static Sitemap ofSitemaps() {
        return new Sitemap("sitemapindex", "sitemap");
    }

    Sitemap add(String address) {
        return add(address, "");
    }

    void add(String address, Instant changedAt) {
        add(address, "<lastmod>" + PageContext.machineReadable(changedAt) + "</lastmod>");
    }

    private Sitemap add(String address, String more) {
        text.append('<')
                .append(item)
                .append("><loc>")
                .append(HtmlUtils.htmlEscape(address))
                .append("</loc>");
        text.append(more).append("</").append(item).append(">\n");
        return this;
    }

    byte[] toBytes() {
        return (text + "</" + list + ">\n").getBytes(StandardCharsets.UTF_8);
    }
}
