package dev.madang.web.html.account;

import dev.madang.application.account.AcknowledgeWarning;
import dev.madang.application.account.ShowAccount;
import dev.madang.domain.account.Caller;
import dev.madang.domain.account.Right;
import dev.madang.web.access.Access;
import dev.madang.web.html.PageContext;
import dev.madang.web.html.Pages;
import dev.madang.web.html.Redirect;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** What a moderator has told a member, and whether it may still write. */
@Controller
class WarningController {

    private final ShowAccount showAccount;
    private final AcknowledgeWarning acknowledgeWarning;
    private final Pages pages;

    WarningController(ShowAccount showAccount, AcknowledgeWarning acknowledgeWarning, Pages pages) {
        this.showAccount = showAccount;
        this.acknowledgeWarning = acknowledgeWarning;
        this.pages = pages;
    }

    @Access(Right.MANAGE_OWN_ACCOUNT)
    @GetMapping("/account/warning")
    View warning(Caller caller, HttpServletRequest request) {
        return pages.show(new WarningPage(PageContext.of(request), showAccount.run(caller)));
    }

    @Access(Right.MANAGE_OWN_ACCOUNT)
    @PostMapping("/account/warning")
    View acknowledge(Caller caller) {
        acknowledgeWarning.run(caller);
        return Redirect.to("/account");
    }
}
