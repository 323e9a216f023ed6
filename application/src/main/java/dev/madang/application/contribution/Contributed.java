package dev.madang.application.contribution;

import dev.madang.domain.account.Authorship;
import dev.madang.domain.moderation.Visibility;
import dev.madang.domain.user.User;

/** What is known of a contribution within the transaction that adds it. */
public record Contributed(User author, Authorship authorship, Visibility visibility) {}
