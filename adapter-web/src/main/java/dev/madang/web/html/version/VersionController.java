package dev.madang.web.html.version;

import dev.madang.application.Limit;
import dev.madang.application.version.BrowseVersions;
import dev.madang.application.version.ReadVersion;
import dev.madang.domain.account.Caller;
import dev.madang.domain.version.Versioned;
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

    private static final String HISTORY = "/history";

    private final BrowseVersions browseVersions;
    private final ReadVersion readVersion;
    private final VersionLines lines;
    private final Pages pages;

    VersionController(BrowseVersions browseVersions, ReadVersion readVersion, VersionLines lines, Pages pages) {
        this.browseVersions = browseVersions;
        this.readVersion = readVersion;
        this.lines = lines;
        this.pages = pages;
    }

    @SharedResponse
    @GetMapping("/post" + Ids.PATTERN + HISTORY)
    View postHistory(Caller caller, @PathVariable String id, HttpServletRequest request) {
        return history(caller, Ids.post(id), request);
    }

    @SharedResponse
    @GetMapping("/comment" + Ids.PATTERN + HISTORY)
    View commentHistory(Caller caller, @PathVariable String id, HttpServletRequest request) {
        return history(caller, Ids.comment(id), request);
    }

    private View history(Caller caller, Versioned of, HttpServletRequest request) {
        int before = Ids.beforeVersion(request.getParameter("before"));
        BrowseVersions.History history = browseVersions.run(caller, of, before, Limit.DEFAULT);
        return pages.show(new HistoryPage(
                PageContext.of(request), history, lines.of(history.current().version())));
    }

    @SharedResponse
    @GetMapping("/post" + Ids.PATTERN + HISTORY + Ids.VERSION_PATTERN)
    View ofPost(Caller caller, @PathVariable String id, @PathVariable String version, HttpServletRequest request) {
        return version(caller, Ids.post(id), version, request);
    }

    @SharedResponse
    @GetMapping("/comment" + Ids.PATTERN + HISTORY + Ids.VERSION_PATTERN)
    View ofComment(Caller caller, @PathVariable String id, @PathVariable String version, HttpServletRequest request) {
        return version(caller, Ids.comment(id), version, request);
    }

    private View version(Caller caller, Versioned of, String version, HttpServletRequest request) {
        ReadVersion.Shown shown = readVersion.run(caller, of, Ids.versionInPath(version));
        return pages.show(VersionPage.of(PageContext.of(request), shown, lines.of(shown.version())));
    }
}
