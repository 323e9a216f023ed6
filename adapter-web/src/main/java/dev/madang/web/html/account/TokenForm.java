package dev.madang.web.html.account;

import dev.madang.domain.Refusal;
import dev.madang.domain.account.Scope;
import dev.madang.web.html.Form;
import dev.madang.web.html.PageContext;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The form for a new access token. */
record TokenForm(
        PageContext context,
        String name,
        Set<Scope> scopes,
        @Nullable Refusal refusal) implements Form {

    @Override
    public String template() {
        return "account/newtoken.jte";
    }
}
