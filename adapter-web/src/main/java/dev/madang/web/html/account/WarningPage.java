package dev.madang.web.html.account;

import dev.madang.application.account.AccountView;
import dev.madang.web.html.PageContext;
import dev.madang.web.html.PageModel;

record WarningPage(PageContext context, AccountView account) implements PageModel {

    @Override
    public String template() {
        return "account/warning.jte";
    }
}
