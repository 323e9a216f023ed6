package dev.madang.web.html.version;

import dev.madang.application.moderation.ModerateVersion;
import dev.madang.application.moderation.ModerateVersion.Action;
import dev.madang.application.post.ReadVersion;
import dev.madang.application.post.VersionView;
import dev.madang.domain.Refusal;
import dev.madang.domain.account.Caller;
import dev.madang.domain.account.Right;
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
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

@Controller
class ModerateVersionController {

    private static final String PATH = "/post" + Ids.PATTERN + "/history" + Ids.VERSION_PATTERN + "/moderate";

    private final ReadVersion readVersion;
    private final ModerateVersion moderateVersion;
    private final Pages pages;

    ModerateVersionController(ReadVersion readVersion, ModerateVersion moderateVersion, Pages pages) {
        this.readVersion = readVersion;
        this.moderateVersion = moderateVersion;
        this.pages = pages;
    }

    @Access(Right.MODERATE_POSTS)
    @GetMapping(PATH)
    View form(Caller caller, @PathVariable String id, @PathVariable String version, HttpServletRequest request) {
        return show(caller, Ids.inPath("post", id), Ids.versionInPath(version), request, null);
    }

    @Access(Right.MODERATE_POSTS)
    @PostMapping(PATH)
    View moderate(Caller caller, @PathVariable String id, @PathVariable String version, HttpServletRequest request) {
        long post = Ids.inPath("post", id);
        int number = Ids.versionInPath(version);
        return Form.carriedOut(
                request,
                () -> {
                    Action action = Choices.in(request, "action", Action.class);
                    moderateVersion.run(caller, post, number, action, FormData.in(request, "reason"));
                    return Redirect.to(Links.version(post, number), Done.APPLIED);
                },
                refusal -> show(caller, post, number, request, refusal));
    }

    private View show(Caller caller, long post, int number, HttpServletRequest request, @Nullable Refusal refusal) {
        PageContext context = PageContext.of(request);
        ReadVersion.Shown shown = readVersion.run(caller, post, number);
        if (number == shown.post().version()) {
            throw Refusal.invalid("version", "current");
        }
        VersionView version = shown.version();
        Action offered = version.hidden() ? Action.RESTORE : Action.HIDE;
        return pages.show(new SimpleForm(
                context,
                "moderate-version.",
                Objects.requireNonNullElse(version.title(), ""),
                Links.version(post, number) + "/moderate",
                List.of(SimpleForm.Choice.of(
                        context, "action", "version-action.", FormData.in(request, "action"), List.of(offered))),
                List.of(SimpleForm.Field.reason(context, request)),
                "moderate-version.back",
                Links.version(post, number),
                refusal));
    }
}
