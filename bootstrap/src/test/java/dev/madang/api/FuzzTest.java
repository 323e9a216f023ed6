package dev.madang.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.application.Visitors;
import dev.madang.application.comment.CommentView;
import dev.madang.application.commenting.CommentDraft;
import dev.madang.application.commenting.CommentEdit;
import dev.madang.application.commenting.EditComment;
import dev.madang.application.commenting.WriteComment;
import dev.madang.application.moderation.ChangeMode;
import dev.madang.application.moderation.ReadMode;
import dev.madang.application.publishing.EditPost;
import dev.madang.application.publishing.PostDraft;
import dev.madang.application.publishing.PostEdit;
import dev.madang.application.publishing.PublishPost;
import dev.madang.application.tag.CreateTag;
import dev.madang.application.tag.TagQueries;
import dev.madang.application.user.UserQueries;
import dev.madang.bootstrap.RunningBoard;
import dev.madang.domain.account.Caller;
import dev.madang.domain.account.Scope;
import dev.madang.domain.moderation.Mode;
import dev.madang.domain.user.Role;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Requests made up from the document alone: every answer is one that the document has. */
class FuzzTest {

    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    /** To each operation. */
    private static final int REQUESTS = 130;

    @RegisterExtension
    static final RunningBoard BOARD = RunningBoard.withSampleData();

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private static final List<String> TOKENS = new ArrayList<>();

    private static final List<String> ACCEPTED =
            List.of("application/json", "text/html", "text/html,*/*;q=0.8", "text/csv", "application/problem+json");

    private final Client client = new Client(BOARD);

    @BeforeAll
    static void makeTokens() {
        TOKENS.add("");
        TOKENS.add("madang_" + "0".repeat(36));
        TOKENS.add(BOARD.tokenOf("a member", Role.MEMBER, Scope.READ, Scope.POST));
        TOKENS.add(BOARD.tokenOf("a moderator", Role.MODERATOR, Scope.values()));
        TOKENS.addAll(Collections.nCopies(4, BOARD.tokenOf("an admin", Role.ADMIN, Scope.values())));
    }

    record Operation(String method, String path, JsonNode whole, JsonNode shared) {

        @Override
        public String toString() {
            return method + ' ' + path;
        }
    }

    static Stream<Operation> operations() {
        return new Client(BOARD)
                .document()
                .paths()
                .flatMap(path -> path.getValue().properties().stream()
                        .filter(operation -> METHODS.contains(operation.getKey()))
                        .map(operation -> new Operation(
                                operation.getKey().toUpperCase(Locale.ROOT),
                                path.getKey(),
                                operation.getValue(),
                                path.getValue())));
    }

    /** Also after operations that deleted things, or let nobody write. */
    private static List<Long> things() {
        if (BOARD.bean(ReadMode.class).run() != Mode.OPEN) {
            BOARD.bean(ChangeMode.class).run(Caller.OPERATOR, Mode.OPEN, "The next operation");
        }
        List<Long> ids = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            String name = "guest " + NUMBER.incrementAndGet();
            PostDraft draft = new PostDraft(
                    name, name.replace(' ', '.') + "@example.com", "Title", "Hello, @an admin", List.of("tag"));
            long post = BOARD.bean(PublishPost.class)
                    .run(Visitors.guest(name), draft)
                    .id();
            BOARD.bean(EditPost.class).run(Visitors.guest(name), post, new PostEdit("Other", null, null, ""));
            CommentView comment = BOARD.bean(WriteComment.class)
                    .run(Visitors.guest(name), post, null, new CommentDraft(name, null, "A comment"));
            BOARD.bean(EditComment.class)
                    .run(Visitors.guest(name), comment.id(), new CommentEdit("Another comment", "", null));
            ids.addAll(List.of(post, post, comment.id(), comment.id()));
            ids.add(BOARD.bean(UserQueries.class).byUsername(name).orElseThrow().id());
            ids.add(BOARD.bean(CreateTag.class).run(Caller.ANONYMOUS, name).id());
        }
        ids.addAll(Collections.nCopies(12, ids.get(ids.size() - 1)));
        // What the document gives as an example of another tag.
        if (BOARD.bean(TagQueries.class).byName("JavaScript").isEmpty()) {
            BOARD.bean(CreateTag.class).run(Caller.ANONYMOUS, "JavaScript");
        }
        BOARD.addMember("member " + NUMBER, RunningBoard.PASSWORD, Role.MEMBER);
        long member = BOARD.bean(UserQueries.class)
                .byUsername("member " + NUMBER)
                .orElseThrow()
                .id();
        ids.addAll(Collections.nCopies(12, member));
        return ids;
    }

    @ParameterizedTest
    @MethodSource("operations")
    void isAnsweredAsTheDocumentSays(Operation operation) {
        Random random = new Random(operation.toString().hashCode());
        Made made = new Made(client.document(), random, things());
        Set<Integer> statuses = new TreeSet<>();
        for (int i = 0; i < REQUESTS; i++) {
            String path = made.path(operation.path(), operation.whole(), operation.shared());
            String body = made.body(operation.whole());
            List<String> headers = new ArrayList<>();
            if (!body.isEmpty()) {
                headers.addAll(List.of("Content-Type", made.contentType()));
            }
            String token = TOKENS.get(random.nextInt(TOKENS.size()));
            if (!token.isEmpty()) {
                headers.addAll(List.of("Authorization", "Bearer " + token));
            }
            if (random.nextInt(5) == 0) {
                headers.addAll(List.of("Prefer", "handling=strict"));
            }
            if (random.nextInt(10) == 0) {
                headers.addAll(List.of("Accept", ACCEPTED.get(random.nextInt(ACCEPTED.size()))));
            }
            statuses.add(answer(operation, path, body, headers));
        }
        assertThat(statuses).as("%s", operation).anyMatch(status -> status < 300);
    }

    /** The status, which the document has by name; a failure shows the request. */
    private int answer(Operation operation, String path, String body, List<String> headers) {
        try {
            int status = client.send(operation.method(), path, body, headers.toArray(String[]::new))
                    .status();
            assertThat(operation.whole().get("responses").has("" + status))
                    .as("status %d is in the document", status)
                    .isTrue();
            return status;
        } catch (AssertionError e) {
            throw new AssertionError(
                    "%s %s%n%s%n%s%n%s".formatted(operation.method(), path, headers, body, e.getMessage()), e);
        }
    }
}
