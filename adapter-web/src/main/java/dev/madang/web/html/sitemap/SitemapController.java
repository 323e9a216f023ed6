package dev.madang.web.html.sitemap;

import dev.madang.application.sitemap.CountSitemapParts;
import dev.madang.application.sitemap.ShowSitemapPart;
import dev.madang.application.sitemap.SitemapPart;
import dev.madang.web.access.PublicAddress;
import dev.madang.web.html.Links;
import dev.madang.web.html.Paging;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** None of its answers is shared: where nobody has said where the board is, each depends on what its request says. */
@Controller
class SitemapController {

    private static final String ADDRESS = "/sitemap.xml";

    private final CountSitemapParts countParts;
    private final ShowSitemapPart showPart;
    private final PublicAddress publicAddress;

    SitemapController(CountSitemapParts countParts, ShowSitemapPart showPart, PublicAddress publicAddress) {
        this.countParts = countParts;
        this.showPart = showPart;
        this.publicAddress = publicAddress;
    }

    /** RFC 9309: what search engines have no use for, as there is no end of it; in this form, whatever the request accepts. */
    @GetMapping("/robots.txt")
    ResponseEntity<String> robots(HttpServletRequest request) {
        String useless = Stream.of("/account", "/search?", "/sign-in?")
                .map(path -> "Disallow: " + publicAddress.prefix() + path + '\n')
                .collect(Collectors.joining());
        return ResponseEntity.ok()
                .contentType(MediaType.TEXT_PLAIN)
                .cacheControl(CacheControl.maxAge(Duration.ofDays(1)))
                .body("User-agent: *\n" + useless + "\nSitemap: " + publicAddress.of(ADDRESS, request) + '\n');
    }

    /** In parts by a parameter, as a sitemap in a folder could have no addresses outside of it. */
    @GetMapping(ADDRESS)
    ResponseEntity<byte[]> sitemap(HttpServletRequest request) {
        UnaryOperator<String> address = path -> publicAddress.of(path, request);
        long part = Paging.id(request, "part", 0);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_XML)
                .cacheControl(CacheControl.noCache())
                .body((part == 0 ? parts(address) : pages(address, showPart.run(part))).toBytes());
    }

    private Sitemap parts(UnaryOperator<String> address) {
        Sitemap sitemap = Sitemap.ofSitemaps();
        long last = countParts.run();
        for (long part = 1; part <= last; part++) {
            sitemap.add(address.apply(ADDRESS + "?part=" + part));
        }
        return sitemap;
    }

    /** With the home page first, because a sitemap has to have one. */
    private static Sitemap pages(UnaryOperator<String> address, SitemapPart part) {
        Sitemap sitemap = Sitemap.ofPages().add(address.apply("/"));
        part.posts().forEach(post -> sitemap.add(address.apply(Links.post(post.id())), post.changedAt()));
        part.tags().forEach(tag -> sitemap.add(address.apply(Links.tag(tag))));
        part.authors().forEach(author -> sitemap.add(address.apply(Links.user(author))));
        return sitemap;
    }
}
