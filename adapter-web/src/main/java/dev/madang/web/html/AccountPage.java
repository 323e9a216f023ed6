package dev.madang.web.html;

import dev.madang.application.account.AccountView;

/** @param current the id of the session that asks */
record AccountPage(Frame frame, AccountView account, long current) implements Sheet {

    @Override
    public String template() {
        return "account.jte";
    }
}
