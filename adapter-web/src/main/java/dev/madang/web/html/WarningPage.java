package dev.madang.web.html;

import dev.madang.application.account.AccountView;

record WarningPage(Frame frame, AccountView account) implements Sheet {

    @Override
    public String template() {
        return "warning.jte";
    }
}
