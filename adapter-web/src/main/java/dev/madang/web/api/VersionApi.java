package dev.madang.web.api;

import dev.madang.application.post.BrowseVersions;
import dev.madang.application.post.ReadVersion;
import dev.madang.application.post.VersionView;
import dev.madang.domain.account.Caller;
import dev.madang.web.Ids;
import dev.madang.web.cache.SharedResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The texts that a post has had, and has. */
@RestController
@RequestMapping(path = "/api/posts" + Ids.PATTERN + "/versions", produces = "application/json")
class VersionApi {

    private final BrowseVersions browseVersions;
    private final ReadVersion readVersion;

    VersionApi(BrowseVersions browseVersions, ReadVersion readVersion) {
        this.browseVersions = browseVersions;
        this.readVersion = readVersion;
    }

    @SharedResponse
    @QueryParameters({"before", "limit"})
    @GetMapping
    List<VersionView> browse(
            Caller caller, @PathVariable String id, HttpServletRequest request, HttpServletResponse response) {
        Listing listing = new Listing(request, response);
        return listing.answer(
                browseVersions
                        .run(
                                caller,
                                Ids.inPath("post", id),
                                Ids.beforeVersion(listing.parameter("before")),
                                listing.limit())
                        .versions(),
                "before",
                "limit");
    }

    @SharedResponse
    @GetMapping(Ids.VERSION_PATTERN)
    VersionView read(Caller caller, @PathVariable String id, @PathVariable String version) {
        return readVersion
                .run(caller, Ids.inPath("post", id), Ids.versionInPath(version))
                .version();
    }
}
