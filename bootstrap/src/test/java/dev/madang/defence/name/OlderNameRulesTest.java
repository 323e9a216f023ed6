package dev.madang.defence.name;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.application.Transactions;
import dev.madang.application.name.NameKeys;
import dev.madang.application.user.RenewNameKeys;
import dev.madang.application.user.UserQueries;
import dev.madang.bootstrap.RunningBoard;
import dev.madang.defence.Browser;
import dev.madang.domain.account.Account;
import dev.madang.domain.account.AccountRepository;
import dev.madang.domain.user.NameKey;
import dev.madang.domain.user.Role;
import dev.madang.domain.user.UserRepository;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A board whose names have the keys of an older jar, after its first start with this one. */
class OlderNameRulesTest {

    @RegisterExtension
    private static final RunningBoard BOARD = RunningBoard.empty();

    /** Two of one name to today's rules, which older ones told apart, and a guest. */
    private static void age() {
        BOARD.addMember("Марина", RunningBoard.PASSWORD, Role.MEMBER);
        BOARD.addMember("Anton", RunningBoard.PASSWORD, Role.MEMBER);
        new Browser(BOARD).publish("Тоня", "From a guest");
        UserRepository users = BOARD.bean(UserRepository.class);
        BOARD.bean(Transactions.class).run(() -> {
            keep("Марина", NameKey.of("марина by older rules"));
            keep("Anton", NameKey.of("mapиha"));
            users.keepNameKeys(Map.of(id("Тоня"), Set.of(NameKey.of("тoня"))));
            users.keepNameKeyRules("2 " + BOARD.bean(NameKeys.class).rules().substring(2));
        });
    }

    private static void keep(String name, NameKey key) {
        AccountRepository accounts = BOARD.bean(AccountRepository.class);
        Account account = accounts.byUserId(id(name)).orElseThrow();
        accounts.update(account.withNameKeys(Set.of(key)));
    }

    private static long id(String name) {
        return BOARD.bean(UserQueries.class).byUsername(name).orElseThrow().id();
    }

    private static int signIn(String name) {
        return new Browser(BOARD).signIn(name, RunningBoard.PASSWORD).statusCode();
    }

    @Test
    void knowsNamesInEveryCase() {
        age();
        assertThat(signIn("маринА")).isEqualTo(400);
        BOARD.bean(RenewNameKeys.class).run();
        for (String form : new String[] {"Марина", "МАРИНА", "марина", "маринА", "МAРИНА"}) {
            assertThat(signIn(form)).as(form).isEqualTo(302);
            assertThat(new Browser(BOARD).publish(form, "spoofed").statusCode())
                    .as(form)
                    .isEqualTo(409);
        }
        for (String form : new String[] {"ТОНЯ", "тоня"}) {
            assertThat(new Browser(BOARD).signUp(form).body()).as(form).contains("guest");
        }
        assertThat(signIn("ANTON")).isEqualTo(302);
    }
}
