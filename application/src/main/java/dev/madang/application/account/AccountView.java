package dev.madang.application.account;

import dev.madang.application.user.UserView;
import dev.madang.domain.account.Credential;
import java.util.List;

/** What a member sees of its own account. */
public record AccountView(UserView user, String email, List<Credential> sessions, List<Credential> tokens) {}
