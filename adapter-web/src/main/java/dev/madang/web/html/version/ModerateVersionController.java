package dev.madang.web.html.version;

import dev.madang.application.moderation.ModerateVersion;
import dev.madang.application.moderation.ModerateVersion.Action;
import dev.madang.application.version.ReadVersion;
import dev.madang.application.version.VersionView;
import dev.madang.domain.Refusal;
import dev.madang.domain.account.Caller;
import dev.madang.domain.account.Right;
import dev.madang.domain.version.Versioned;
import dev.madang.web.Ids;
import dev.madang.web.access.Access;
import dev.madang.web.html.Choices;
import dev.madang.web.html.Done;
import dev.madang.web.html.Form;
import dev.madang.web.html.FormData;
import dev.madang.web.html.Links;
import dev.madang.web.html.PageContext;
import dev.madang.web.html.Pages;
import dev.madang.web.html.Redirect;
import dev.madang.web.html.SimpleForm;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

@Controller
class ModerateVersionController {

    private static final String VERSION = Ids.PATTERN + "/history" + Ids.VERSION_PATTERN + "/moderate";

    private final ReadVersion readVersion;
    private final ModerateVersion moderateVersion;
    private final VersionLines lines;
    private final Pages pages;

    ModerateVersionController(
            ReadVersion readVersion, ModerateVersion moderateVersion, VersionLines lines, Pages pages) {
        this.readVersion = readVersion;
        this.moderateVersion = moderateVersion;
        this.lines = lines;
        this.pages = pages;
    }

    @Access(Right.MODERATE_POSTS)
    @GetMapping("/post" + VERSION)
    View ofPost(Caller caller, @PathVariable String id, @PathVariable String version, HttpServletRequest request) {
        return show(caller, Ids.post(id), Ids.versionInPath(version), request, null);
    }

    @Access(Right.MODERATE_COMMENTS)
    @GetMapping("/comment" + VERSION)
    View ofComment(Caller caller, @PathVariable String id, @PathVariable String version, HttpServletRequest request) {
        return show(caller, Ids.comment(id), Ids.versionInPath(version), request, null);
    }

    @Access(Right.MODERATE_POSTS)
    @PostMapping("/post" + VERSION)
    View moderatePosts(
            Caller caller, @PathVariable String id, @PathVariable String version, HttpServletRequest request) {
        return moderate(caller, Ids.post(id), Ids.versionInPath(version), request);
    }

    @Access(Right.MODERATE_COMMENTS)
    @PostMapping("/comment" + VERSION)
    View moderateComments(
            Caller caller, @PathVariable String id, @PathVariable String version, HttpServletRequest request) {
        return moderate(caller, Ids.comment(id), Ids.versionInPath(version), request);
    }

    private View moderate(Caller caller, Versioned of, int version, HttpServletRequest request) {
        return Form.carriedOut(
                request,
                () -> {
                    Action action = Choices.in(request, "action", Action.class);
                    moderateVersion.run(caller, of, version, action, FormData.in(request, "reason"));
                    return Redirect.to(Links.version(of, version), Done.APPLIED);
                },
                refusal -> show(caller, of, version, request, refusal));
    }

    private View show(Caller caller, Versioned of, int number, HttpServletRequest request, @Nullable Refusal refusal) {
        PageContext context = PageContext.of(request);
        ReadVersion.Shown shown = readVersion.run(caller, of, number);
        if (number == shown.current().number()) {
            throw Refusal.invalid("version", "current");
        }
        VersionView version = shown.version();
        Action offered = version.hidden() ? Action.RESTORE : Action.HIDE;
        return pages.show(new SimpleForm(
                context,
                "moderate-version.",
                lines.of(version),
                Links.version(of, number) + "/moderate",
                List.of(SimpleForm.Choice.of(
                        context, "action", "version-action.", FormData.in(request, "action"), List.of(offered))),
                List.of(SimpleForm.Field.reason(context, request)),
                "moderate-version.back",
                Links.version(of, number),
                refusal));
    }
}
