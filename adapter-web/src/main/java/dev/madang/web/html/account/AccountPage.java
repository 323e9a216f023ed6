package dev.madang.web.html.account;

import dev.madang.application.account.AccountView;
import dev.madang.web.html.PageContext;
import dev.madang.web.html.PageModel;

/** @param current the id of the session that asks */
record AccountPage(PageContext context, AccountView account, long current) implements PageModel {

    @Override
    public String template() {
        return "account/account.jte";
    }
}
