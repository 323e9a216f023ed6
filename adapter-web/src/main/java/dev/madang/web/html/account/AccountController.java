package dev.madang.web.html.account;

import dev.madang.application.account.ListUnpublished;
import dev.madang.application.account.ShowAccount;
import dev.madang.application.credential.EndCredential;
import dev.madang.application.credential.IssueToken;
import dev.madang.domain.account.Caller;
import dev.madang.domain.account.Identity;
import dev.madang.domain.account.Right;
import dev.madang.domain.account.Scope;
import dev.madang.web.Codes;
import dev.madang.web.Ids;
import dev.madang.web.access.Access;
import dev.madang.web.html.Done;
import dev.madang.web.html.Form;
import dev.madang.web.html.FormData;
import dev.madang.web.html.PageContext;
import dev.madang.web.html.Pages;
import dev.madang.web.html.Redirect;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** A member's own account, with the sessions and access tokens that open it. */
@Controller
class AccountController {

    private final ShowAccount showAccount;
    private final ListUnpublished listUnpublished;
    private final IssueToken issueToken;
    private final EndCredential endCredential;
    private final Pages pages;

    AccountController(
            ShowAccount showAccount,
            ListUnpublished listUnpublished,
            IssueToken issueToken,
            EndCredential endCredential,
            Pages pages) {
        this.showAccount = showAccount;
        this.listUnpublished = listUnpublished;
        this.issueToken = issueToken;
        this.endCredential = endCredential;
        this.pages = pages;
    }

    @Access(Right.MANAGE_OWN_ACCOUNT)
    @GetMapping("/account")
    View account(Caller caller, HttpServletRequest request) {
        Identity identity = caller.identified(Right.MANAGE_OWN_ACCOUNT);
        return pages.show(new AccountPage(
                PageContext.of(request),
                showAccount.run(caller),
                listUnpublished.run(caller),
                identity.credentialId()));
    }

    @Access(Right.MANAGE_OWN_ACCOUNT)
    @PostMapping("/account/credentials" + Ids.PATTERN + "/end")
    View end(Caller caller, @PathVariable String id) {
        endCredential.run(caller, Ids.inPath("credential", id));
        return Redirect.to("/account", Done.ENDED);
    }

    @Access(Right.MANAGE_OWN_ACCOUNT)
    @GetMapping("/account/tokens/new")
    View tokenForm(HttpServletRequest request) {
        return pages.show(new TokenForm(PageContext.of(request), "", Set.of(Scope.READ, Scope.POST), null));
    }

    @Access(Right.MANAGE_OWN_ACCOUNT)
    @PostMapping("/account/tokens/new")
    View issue(Caller caller, HttpServletRequest request) {
        String name = FormData.in(request, "name");
        Set<Scope> scopes = scopes(request);
        return Form.carriedOut(
                request,
                () -> {
                    String token = issueToken.run(caller, FormData.in(request, "password"), name, scopes);
                    return pages.show(new TokenPage(PageContext.of(request), token));
                },
                refusal -> pages.show(new TokenForm(PageContext.of(request), name, scopes, refusal)));
    }

    /** What is no scope is left out. */
    private static Set<Scope> scopes(HttpServletRequest request) {
        List<String> chosen =
                Arrays.asList(Objects.requireNonNullElse(request.getParameterValues("scopes"), new String[0]));
        return Arrays.stream(Scope.values())
                .filter(scope -> chosen.contains(Codes.of(scope)))
                .collect(Collectors.toSet());
    }
}
