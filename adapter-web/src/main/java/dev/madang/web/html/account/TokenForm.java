package dev.madang.web.html.account;

import dev.madang.domain.Refusal;
import dev.madang.domain.account.Caller;
import dev.madang.domain.account.Right;
import dev.madang.domain.account.Scope;
import dev.madang.web.html.Form;
import dev.madang.web.html.PageContext;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The form for a new access token. */
record TokenForm(
        PageContext context,
        String name,
        Set<Scope> scopes,
        @Nullable Refusal refusal) implements Form {

    /** Those of which its owner may do anything. */
    List<Scope> offered() {
        Caller owner = context.caller();
        return Stream.of(Scope.values())
                .filter(scope -> switch (scope) {
                    case READ, POST -> true;
                    case MODERATE -> owner.may(Right.MODERATE_POSTS);
                    case ADMIN -> owner.may(Right.CHANGE_USERS);
                })
                .toList();
    }

    @Override
    public String template() {
        return "account/newtoken.jte";
    }
}
