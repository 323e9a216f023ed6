package dev.madang.web.html.moderation;

import dev.madang.application.moderation.ChangeMode;
import dev.madang.application.moderation.ReadMode;
import dev.madang.domain.Refusal;
import dev.madang.domain.account.Caller;
import dev.madang.domain.account.Right;
import dev.madang.domain.moderation.Mode;
import dev.madang.web.Codes;
import dev.madang.web.access.Access;
import dev.madang.web.html.Choices;
import dev.madang.web.html.Done;
import dev.madang.web.html.Form;
import dev.madang.web.html.FormData;
import dev.madang.web.html.PageContext;
import dev.madang.web.html.Pages;
import dev.madang.web.html.Redirect;
import dev.madang.web.html.SimpleForm;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** The form in which an admin says who may write here. */
@Controller
class ModeController {

    private final ReadMode readMode;
    private final ChangeMode changeMode;
    private final Pages pages;

    ModeController(ReadMode readMode, ChangeMode changeMode, Pages pages) {
        this.readMode = readMode;
        this.changeMode = changeMode;
        this.pages = pages;
    }

    @Access(Right.CHANGE_MODE)
    @GetMapping("/moderation/mode")
    View form(HttpServletRequest request) {
        return show(request, null);
    }

    @Access(Right.CHANGE_MODE)
    @PostMapping("/moderation/mode")
    View change(Caller caller, HttpServletRequest request) {
        return Form.carriedOut(
                request,
                () -> {
                    changeMode.run(caller, Choices.in(request, "mode", Mode.class), FormData.in(request, "reason"));
                    return Redirect.to("/moderation", Done.APPLIED);
                },
                refusal -> show(request, refusal));
    }

    private View show(HttpServletRequest request, @Nullable Refusal refusal) {
        PageContext context = PageContext.of(request);
        return pages.show(new SimpleForm(
                context,
                "change-mode.",
                "",
                "/moderation/mode",
                List.of(SimpleForm.Choice.of(
                        context, "mode", "mode.", Codes.of(readMode.run()), Arrays.asList(Mode.values()))),
                List.of(SimpleForm.Field.reason(context, request)),
                "queue.back",
                "/moderation",
                refusal));
    }
}
