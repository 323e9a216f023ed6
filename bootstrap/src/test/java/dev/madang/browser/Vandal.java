package dev.madang.browser;

import dev.madang.application.Transactions;
import dev.madang.application.account.SignIn;
import dev.madang.application.credential.SignedIn;
import dev.madang.application.post.PostView;
import dev.madang.application.publishing.PostDraft;
import dev.madang.application.publishing.PublishPosts;
import dev.madang.application.user.UserQueries;
import dev.madang.bootstrap.RunningBoard;
import dev.madang.domain.Refusal;
import dev.madang.domain.SecretHash;
import dev.madang.domain.account.Caller;
import dev.madang.domain.account.Credential;
import dev.madang.domain.account.CredentialRepository;
import dev.madang.domain.account.Scope;
import dev.madang.domain.post.Title;
import dev.madang.domain.tag.TagName;
import dev.madang.domain.user.Email;
import dev.madang.domain.user.Username;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** Writes scripts wherever the board takes a text; where it doesn't take one, something harmless. */
final class Vandal {

    private static final int AT_ONCE = 500;

    private final RunningBoard board;

    Vandal(RunningBoard board) {
        this.board = board;
    }

    /** @return a post for each script, in their order */
    List<PostView> publish(List<String> scripts) {
        List<PostDraft> drafts = new ArrayList<>();
        for (String script : scripts) {
            int number = drafts.size();
            drafts.add(new PostDraft(
                    taken(script, Username::new, "vandal " + number),
                    taken(script.replace("@", "") + '@' + number, Email::new, number + "@example.com"),
                    taken(script, Title::new, "title"),
                    script.replaceAll("[\\p{Cc}\u2028\u2029&&[^\n]]", "") + '\n',
                    List.of(taken(script, TagName::new, "tag"))));
        }
        PublishPosts publishPosts = board.bean(PublishPosts.class);
        return IntStream.iterate(0, i -> i < drafts.size(), i -> i + AT_ONCE)
                .mapToObj(i -> drafts.subList(i, Math.min(i + AT_ONCE, drafts.size())))
                .flatMap(some -> publishPosts.run(Caller.ANONYMOUS, some).stream())
                .toList();
    }

    private static String taken(String script, Consumer<String> check, String harmless) {
        try {
            check.accept(script);
            return script;
        } catch (Refusal refusal) {
            return harmless;
        }
    }

    /** Gives a member a session and a token named after each script, in the place of the tokens that it has. */
    void collect(String member, List<String> scripts) {
        long id = board.bean(UserQueries.class).byUsername(member).orElseThrow().id();
        Instant now = board.bean(Clock.class).instant();
        CredentialRepository credentials = board.bean(CredentialRepository.class);
        board.bean(Transactions.class).run(() -> credentials.removeAll(id, Credential.Kind.TOKEN));
        for (String script : scripts) {
            taken(script, name -> board.token(id, name, Scope.READ), "");
            Credential.Draft session =
                    Credential.Draft.of(id, Credential.Kind.SESSION, SecretHash.of(script), script, now);
            board.bean(Transactions.class).run(() -> credentials.add(session));
        }
    }

    SignedIn signIn(String member) {
        return board.bean(SignIn.class)
                .run(Caller.ANONYMOUS, member, RunningBoard.PASSWORD, "a vandal's browser", null);
    }
}
