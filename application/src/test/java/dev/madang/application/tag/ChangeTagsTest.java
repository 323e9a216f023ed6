package dev.madang.application.tag;

import static dev.madang.application.RefusalAssertions.faultsOf;
import static dev.madang.application.RefusalAssertions.notFoundBy;
import static dev.madang.application.RefusalAssertions.whyNot;
import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.application.Precondition;
import dev.madang.application.TestBoard;
import dev.madang.application.Transactions;
import dev.madang.application.Visitors;
import dev.madang.application.moderation.EntryView;
import dev.madang.application.post.PostView;
import dev.madang.domain.Fault;
import dev.madang.domain.Sha256;
import dev.madang.domain.account.AddressKey;
import dev.madang.domain.account.Caller;
import dev.madang.domain.moderation.ModerationAction;
import java.text.Normalizer;
import java.util.List;
import java.util.function.Supplier;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

class ChangeTagsTest {

    private final TestBoard board = new TestBoard();
    private final CreateTag createTag = board.useCase(CreateTag.class);
    private final RenameTag renameTag = board.useCase(RenameTag.class);
    private final MergeTag mergeTag = board.useCase(MergeTag.class);
    private final DeleteTag deleteTag = board.useCase(DeleteTag.class);

    @Test
    void createsATagWithoutPosts() {
        TagView created = createTag.run(Visitors.ADMIN, " " + Normalizer.normalize("한글", Normalizer.Form.NFD));
        assertThat(created).isEqualTo(new TagView(1, "한글", 0));
        assertThat(board.everything().tags()).containsExactly(created);
    }

    @Test
    void createsNoTagTwice() {
        board.publish("mina", "A post", "한글");
        TestBoard.Everything before = board.everything();
        assertThat(faultsOf(() -> createTag.run(Visitors.ADMIN, Normalizer.normalize("한글", Normalizer.Form.NFD))))
                .containsExactly(new Fault("name", "taken"));
        assertThat(board.everything()).isEqualTo(before);
    }

    @Test
    void createsAsManyTagsForAGuestAsItMayPost() {
        Caller away = new Caller(null, null, new AddressKey(Sha256.of("an address")));
        for (int i = 0; i < 3; i++) {
            createTag.run(away, "tag " + i);
        }
        assertThat(whyNot(() -> createTag.run(away, "one more")))
                .extracting(Fault::code)
                .containsExactly("too-often");
        createTag.run(Caller.ANONYMOUS, "the owner's own");
        assertThat(board.everything().tags()).hasSize(4);
    }

    @Test
    void createsNoTagWithAnInvalidName() {
        assertThat(faultsOf(() -> createTag.run(Visitors.ADMIN, "\u3000")))
                .containsExactly(new Fault("name", "required"));
        assertThat(faultsOf(() -> createTag.run(Visitors.ADMIN, "a".repeat(51))))
                .containsExactly(new Fault("name", "too-long", 50, 51));
        assertThat(board.everything().tags()).isEmpty();
    }

    @Test
    void renamesATagOnAllItsPosts() {
        board.publish("mina", "One", "web", "API");
        board.publish("mina", "Two", "web");
        assertThat(renameTag.run(Visitors.ADMIN, 1, " Web ", Visitors.REASON, Precondition.NONE))
                .isEqualTo(new TagView(1, "Web", 2));
        assertThat(board.everything().posts())
                .allSatisfy(post -> assertThat(post.tags()).contains("Web").doesNotContain("web"));
    }

    @Test
    void renamesATagToTheNameItHas() {
        createTag.run(Visitors.ADMIN, "web");
        assertThat(renameTag.run(Visitors.ADMIN, 1, "web", Visitors.REASON, Precondition.NONE))
                .isEqualTo(new TagView(1, "web", 0));
    }

    @Test
    void renamesNoTagToAnothersName() {
        createTag.run(Visitors.ADMIN, "web");
        createTag.run(Visitors.ADMIN, "API");
        assertThat(faultsOf(() -> renameTag.run(Visitors.ADMIN, 1, "API", Visitors.REASON, Precondition.NONE)))
                .containsExactly(new Fault("name", "taken"));
        assertThat(board.everything().tags()).containsExactly(new TagView(1, "web", 0), new TagView(2, "API", 0));
    }

    @Test
    void renamesNoTagToAnInvalidName() {
        createTag.run(Visitors.ADMIN, "web");
        assertThat(faultsOf(() -> renameTag.run(Visitors.ADMIN, 1, " ", Visitors.REASON, Precondition.NONE)))
                .containsExactly(new Fault("name", "required"));
        assertThat(board.everything().tags()).containsExactly(new TagView(1, "web", 0));
    }

    @Test
    void deletesATagAndNoPost() {
        board.publish("mina", "A post", "web", "API");
        deleteTag.run(Visitors.ADMIN, 1, Visitors.REASON, Precondition.NONE);
        assertThat(board.everything().tags()).containsExactly(new TagView(2, "API", 1));
        assertThat(board.everything().posts())
                .singleElement()
                .extracting(PostView::tags)
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .containsExactly("API");
    }

    @Test
    void mergesATagIntoAnother() {
        board.publish("mina", "One", "js", "API");
        board.publish("mina", "Two", "JavaScript", "js");
        assertThat(mergeTag.run(Visitors.ADMIN, 1, " JavaScript ", Visitors.REASON))
                .isEqualTo(new TagView(3, "JavaScript", 2));
        assertThat(board.everything().tags())
                .containsExactly(new TagView(2, "API", 1), new TagView(3, "JavaScript", 2));
        assertThat(board.everything().posts())
                .extracting(PostView::tags)
                .containsExactly(List.of("JavaScript"), List.of("JavaScript", "API"));
        assertThat(board.store().moderationQueries().entries(Long.MAX_VALUE, 9))
                .singleElement()
                .returns(ModerationAction.MERGE_TAG, EntryView::act)
                .returns(1L, EntryView::subjectId)
                .returns("3", EntryView::detail)
                .returns(Visitors.REASON, EntryView::reason);
    }

    @Test
    void mergesATagOfManyPosts() {
        board.publish("mina", "One", "JavaScript");
        for (int i = 0; i < 60; i++) {
            board.publish("mina", "Post " + i, "js");
        }
        assertThat(mergeTag.run(Visitors.ADMIN, 2, "JavaScript", Visitors.REASON))
                .isEqualTo(new TagView(1, "JavaScript", 61));
        assertThat(board.everything().tags()).containsExactly(new TagView(1, "JavaScript", 61));
        assertThat(board.store().moderationQueries().entries(Long.MAX_VALUE, 9)).hasSize(1);
    }

    @Test
    void mergesATagThatOthersGiveToMorePostsMeanwhile() {
        for (int i = 0; i < 60; i++) {
            board.publish("mina", "Post " + i, i % 2 == 0 ? "js" : "JavaScript");
        }
        int[] transactions = {0};
        Transactions opposed = new Transactions() {
            @Override
            public <T> T run(Supplier<T> work) {
                assertThat(transactions[0]++).isLessThan(9);
                T result = board.transactions().run(work);
                board.transactions().run(() -> board.store().posts().retag(2, 1, 0, 60));
                return result;
            }
        };
        board.with(opposed).useCase(MergeTag.class).run(Visitors.ADMIN, 1, "JavaScript", Visitors.REASON);
        assertThat(board.everything().tags()).containsExactly(new TagView(2, "JavaScript", 60));
    }

    @Test
    void mergesNoTagIntoItselfOrNothing() {
        board.publish("mina", "One", "js");
        TestBoard.Everything before = board.everything();
        assertThat(faultsOf(() -> mergeTag.run(Visitors.ADMIN, 1, "js", Visitors.REASON)))
                .containsExactly(new Fault("into", "same"));
        assertThat(faultsOf(() -> mergeTag.run(Visitors.ADMIN, 1, "JavaScript", Visitors.REASON)))
                .containsExactly(new Fault("into", "unknown"));
        assertThat(faultsOf(() -> mergeTag.run(Visitors.ADMIN, 1, "\u3000", Visitors.REASON)))
                .containsExactly(new Fault("into", "required"));
        assertThat(notFoundBy(() -> mergeTag.run(Visitors.ADMIN, 2, "js", Visitors.REASON)))
                .isEqualTo("tag");
        assertThat(board.everything()).isEqualTo(before);
    }

    @Test
    void doesNotFindATagThatIsNotThere() {
        assertThat(notFoundBy(() -> renameTag.run(Visitors.ADMIN, 1, "web", Visitors.REASON, Precondition.NONE)))
                .isEqualTo("tag");
        assertThat(notFoundBy(() -> deleteTag.run(Visitors.ADMIN, 1, Visitors.REASON, Precondition.NONE)))
                .isEqualTo("tag");
    }
}
