package dev.madang.web.html.version;

import dev.madang.application.Limit;
import dev.madang.application.post.BrowseVersions;
import dev.madang.application.post.ReadVersion;
import dev.madang.domain.account.Caller;
import dev.madang.web.Ids;
import dev.madang.web.cache.SharedResponse;
import dev.madang.web.html.PageContext;
import dev.madang.web.html.Pages;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;

@Controller
class VersionController {

    private final BrowseVersions browseVersions;
    private final ReadVersion readVersion;
    private final Pages pages;

    VersionController(BrowseVersions browseVersions, ReadVersion readVersion, Pages pages) {
        this.browseVersions = browseVersions;
        this.readVersion = readVersion;
        this.pages = pages;
    }

    @SharedResponse
    @GetMapping("/post" + Ids.PATTERN + "/history")
    View history(Caller caller, @PathVariable String id, HttpServletRequest request) {
        int before = Ids.beforeVersion(request.getParameter("before"));
        return pages.show(new HistoryPage(
                PageContext.of(request), browseVersions.run(caller, Ids.inPath("post", id), before, Limit.DEFAULT)));
    }

    @SharedResponse
    @GetMapping("/post" + Ids.PATTERN + "/history" + Ids.VERSION_PATTERN)
    View version(Caller caller, @PathVariable String id, @PathVariable String version, HttpServletRequest request) {
        return pages.show(VersionPage.of(
                PageContext.of(request), readVersion.run(caller, Ids.inPath("post", id), Ids.versionInPath(version))));
    }
}
