package dev.madang.application.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A contract that nobody has seen fail is none. */
@Timeout(value = 2, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
@Execution(ExecutionMode.CONCURRENT)
class FlawTest {

    /** Each with the contract that most likely finds it. */
    static Stream<Arguments> flaws() {
        return Stream.of(
                        flaws("Transactions", TransactionFlaws.all()),
                        flaws("Transactions", RollbackFlaws.all()),
                        flaws("PostWaiting", WaitingFlaws.all()),
                        flaws("Posts", PortFlaws.all()),
                        flaws("Users", UserFlaws.all()),
                        flaws("Tags", TagFlaws.all()),
                        flaws("Names", NameFlaws.all()),
                        flaws("GuestNames", GuestNameFlaws.all()),
                        flaws("PostLists", ListFlaws.all()),
                        flaws("Posts", PostFlaws.all()),
                        flaws("Locks", LockFlaws.all()),
                        flaws("Edits", EditFlaws.all()),
                        flaws("Visibilities", VisibilityFlaws.all()),
                        flaws("Visibilities", UnpublishedTextFlaws.all()),
                        flaws("PendingPosts", UnpublishedFlaws.all()),
                        flaws("PendingPosts", UnpublishedRemovalFlaws.all()),
                        flaws("PendingPosts", VisibilityCountFlaws.all()),
                        flaws("Unlisted", UnlistedFlaws.all()),
                        flaws("Origins", OriginFlaws.all()),
                        flaws("Submissions", SubmissionFlaws.all()),
                        flaws("GuestSelections", GuestPostsFlaws.all()),
                        flaws("ModerationLogs", LogFlaws.all()),
                        flaws("UnpublishedLists", ModerationListFlaws.all()),
                        flaws("Suspensions", SuspensionFlaws.all()),
                        flaws("Credentials", CredentialFlaws.all()),
                        flaws("Texts", TextFlaws.all()),
                        flaws("PostLists", PostListFlaws.all()),
                        flaws("Search", SearchFlaws.all()),
                        flaws("Stats", CountFlaws.all()))
                .flatMap(flaws -> flaws);
    }

    static Stream<Arguments> derived() {
        Differences seen = Differences.seen();
        return Port.all()
                .flatMap(port -> flaws(
                        "Several " + port.type().getSimpleName().replaceAll("(Repository|Queries)$", ""),
                        DerivedFlaws.of(port, seen)));
    }

    private static Stream<Arguments> flaws(String contract, Stream<Flaw> flaws) {
        return flaws.map(flaw -> Arguments.of(flaw, contract));
    }

    @ParameterizedTest
    @MethodSource({"flaws", "derived"})
    void isFoundByTheContract(Flaw flaw, String contract) {
        assertThat(Trial.failures(flaw::open, contract))
                .as("of a store that %s", flaw)
                .isNotEmpty();
    }

    /** A case that alone made a difference may go, and its flaws with it: not the last of a method's. */
    @Test
    void canBeDerivedForEveryMethod() {
        Differences seen = Differences.seen();
        for (Port<?> port : Port.all().toList()) {
            List<String> flaws = DerivedFlaws.of(port, seen).map(Flaw::sentence).toList();
            String name = port.type().getSimpleName();
            assertThat(port.methods())
                    .allSatisfy(method -> assertThat(flaws)
                            .filteredOn(flaw -> flaw.startsWith(name + '.' + method + ' '))
                            .as("%s.%s", name, method)
                            .isNotEmpty());
        }
    }

    @Test
    void isNotFoundWhereThereIsNone() {
        assertThat(Trial.failures(MemoryStore::open, "Health")).isEmpty();
    }
}
