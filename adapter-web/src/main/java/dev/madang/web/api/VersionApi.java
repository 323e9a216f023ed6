package dev.madang.web.api;

import dev.madang.application.version.BrowseVersions;
import dev.madang.application.version.ReadVersion;
import dev.madang.application.version.VersionView;
import dev.madang.domain.account.Caller;
import dev.madang.domain.version.Versioned;
import dev.madang.web.Ids;
import dev.madang.web.cache.SharedResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The texts that a post or a comment has had, and has. */
@RestController
@RequestMapping(produces = "application/json")
class VersionApi {

    private static final String OF_POST = "/api/posts" + Ids.PATTERN + "/versions";
    private static final String OF_COMMENT = "/api/comments" + Ids.PATTERN + "/versions";

    private final BrowseVersions browseVersions;
    private final ReadVersion readVersion;

    VersionApi(BrowseVersions browseVersions, ReadVersion readVersion) {
        this.browseVersions = browseVersions;
        this.readVersion = readVersion;
    }

    @SharedResponse
    @QueryParameters({"before", "limit"})
    @GetMapping(OF_POST)
    List<VersionView> ofPost(
            Caller caller, @PathVariable String id, HttpServletRequest request, HttpServletResponse response) {
        return browse(caller, Ids.post(id), new Listing(request, response));
    }

    @SharedResponse
    @QueryParameters({"before", "limit"})
    @GetMapping(OF_COMMENT)
    List<VersionView> ofComment(
            Caller caller, @PathVariable String id, HttpServletRequest request, HttpServletResponse response) {
        return browse(caller, Ids.comment(id), new Listing(request, response));
    }

    private List<VersionView> browse(Caller caller, Versioned of, Listing listing) {
        int before = Ids.beforeVersion(listing.parameter("before"));
        return listing.answer(
                browseVersions.run(caller, of, before, listing.limit()).versions(), "before", "limit");
    }

    @SharedResponse
    @GetMapping(OF_POST + Ids.VERSION_PATTERN)
    VersionView ofPost(Caller caller, @PathVariable String id, @PathVariable String version) {
        return readVersion.run(caller, Ids.post(id), Ids.versionInPath(version)).version();
    }

    @SharedResponse
    @GetMapping(OF_COMMENT + Ids.VERSION_PATTERN)
    VersionView ofComment(Caller caller, @PathVariable String id, @PathVariable String version) {
        return readVersion
                .run(caller, Ids.comment(id), Ids.versionInPath(version))
                .version();
    }
}
