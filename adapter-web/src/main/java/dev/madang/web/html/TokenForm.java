package dev.madang.web.html;

import dev.madang.domain.Refusal;
import dev.madang.domain.account.Scope;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The form for a new access token. */
record TokenForm(
        Frame frame,
        String name,
        Set<Scope> scopes,
        @Nullable Refusal refusal) implements Form {

    @Override
    public String template() {
        return "newtoken.jte";
    }
}
