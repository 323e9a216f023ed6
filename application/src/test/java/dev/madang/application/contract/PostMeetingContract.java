package dev.madang.application.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.application.Precondition;
import dev.madang.application.TestBoard;
import dev.madang.application.Visitors;
import dev.madang.application.account.AddMember;
import dev.madang.application.account.Leave;
import dev.madang.application.account.NewMember;
import dev.madang.application.account.SignUp;
import dev.madang.application.moderation.ModeratePost;
import dev.madang.application.moderation.ModeratePost.Action;
import dev.madang.application.moderation.UndoContributions;
import dev.madang.application.moderation.UndoStart;
import dev.madang.application.post.PostFilter;
import dev.madang.application.post.PostView;
import dev.madang.application.publishing.DeletePost;
import dev.madang.application.publishing.EditPost;
import dev.madang.application.publishing.PostEdit;
import dev.madang.application.store.Store;
import dev.madang.application.tag.DeleteTag;
import dev.madang.application.tag.MergeTag;
import dev.madang.application.tag.RenameTag;
import dev.madang.application.tag.TagView;
import dev.madang.application.user.ChangeProfile;
import dev.madang.application.user.DeleteUser;
import dev.madang.application.user.RegisterUser;
import dev.madang.domain.Reason;
import dev.madang.domain.account.Caller;
import dev.madang.domain.user.Role;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Writing a post meets editing and moderating it, and claiming a name meets posting under it. */
abstract class PostMeetingContract extends MeetingContract {

    private static final Caller GUEST = guest("a guest's");

    PostMeetingContract(Supplier<Store> current, Predicate<Thread> waits) {
        super(current, waits);
    }

    private static Consumer<TestBoard> moderates(PostView post, Action action) {
        return board -> board.useCase(ModeratePost.class).run(Caller.OPERATOR, post.id(), action, "why");
    }

    private static Consumer<TestBoard> undoes(PostView like, UndoContributions.Extent extent) {
        return board -> board.useCase(UndoContributions.class)
                .run(Caller.OPERATOR, UndoStart.post(like.id()), extent, NOW, NOW.plusSeconds(1), "why");
    }

    private static Consumer<TestBoard> deletes(Caller caller, PostView post) {
        return board -> board.useCase(DeletePost.class).run(caller, post.id(), Visitors.REASON, null);
    }

    private static Consumer<TestBoard> signsUp(Caller caller, String name) {
        return new Several(2, board -> board.useCase(SignUp.class).run(caller, name, "m@example.com", PASSWORD, ""));
    }

    private static Consumer<TestBoard> leavesWithPosts(Caller caller) {
        return new Several(3, board -> board.useCase(Leave.class).run(caller, PASSWORD, false));
    }

    private long tagId(String name) {
        return store().tagQueries().byName(name).orElseThrow().id();
    }

    private List<PostView> hidden() {
        return store().moderationQueries().unpublished(false, 0, 99);
    }

    @Test
    void twoEditsAreBothKept() {
        Caller mina = member("mina");
        PostView post = post(mina, "", "Post", "a");
        assertBothDone(edits(mina, post, null, List.of("b")), edits(Caller.OPERATOR, post, "New", null));
        assertThat(seen(post)).returns("New", PostView::title).returns(List.of("b"), PostView::tags);
        assertBothDone(edits(Caller.OPERATOR, post, "Newer", null), edits(mina, post, null, List.of("c", "a")));
        assertThat(seen(post)).returns("Newer", PostView::title).returns(List.of("c", "a"), PostView::tags);
        PostView guests = post(GUEST, "guest", "A guest's", "a");
        assertBothDone(edits(GUEST, guests, null, List.of("b")), edits(Caller.OPERATOR, guests, "New", null));
        assertThat(seen(guests)).returns("New", PostView::title).returns(List.of("b"), PostView::tags);
    }

    @Test
    void whatTheCallerHasNotSeenStays() {
        Caller mina = member("mina");
        for (Caller second : List.of(mina, Caller.OPERATOR)) {
            PostView edited = post(mina, "", "Post", "a");
            assertRefused("stale", edits(mina, edited, "First", null), editsSeen(second, edited));
            assertThat(seen(edited)).returns("First", PostView::title);
            assertRefused("stale", edits(mina, edited, "Second", null), deletesSeen(second, seen(edited)));
            assertThat(seen(edited)).returns("Second", PostView::title);
        }
    }

    private static Consumer<TestBoard> editsSeen(Caller caller, PostView post) {
        PostEdit late = new PostEdit("Late", null, null, Visitors.REASON, post.version());
        return board -> board.useCase(EditPost.class).run(caller, post.id(), late);
    }

    private static Consumer<TestBoard> deletesSeen(Caller caller, PostView post) {
        return board -> board.useCase(DeletePost.class).run(caller, post.id(), Visitors.REASON, post.version());
    }

    @Test
    void aLockHoldsForTheEditThatCameAfterIt() {
        Caller mina = member("mina");
        for (Caller author : List.of(mina, GUEST)) {
            PostView post = post(author, author.equals(mina) ? "" : "guest", "Post", "a");
            assertRefused("locked", moderates(post, Action.LOCK), edits(author, post, "Late", null));
            assertRefused("locked", moderates(other(author, "Other"), Action.LOCK), deletes(author, last()));
            PostView changed = other(author, "Changed");
            assertBothDone(edits(author, changed, "New", List.of("b")), moderates(changed, Action.LOCK));
            assertThat(seen(changed))
                    .returns("New", PostView::title)
                    .returns(List.of("b"), PostView::tags)
                    .returns(true, PostView::locked);
            assertBothDone(moderates(changed, Action.UNLOCK), edits(author, changed, "Newer", null));
            assertThat(seen(changed)).returns("Newer", PostView::title).returns(List.of("b"), PostView::tags);
        }
    }

    private PostView other(Caller author, String title) {
        return post(author, author.identity() == null ? "guest" : "", title, "a");
    }

    private PostView last() {
        return store().postQueries().before(PostFilter.ALL, null, 1).get(0);
    }

    @Test
    void whatIsHiddenIsThePostAsItWasLeft() {
        Caller mina = member("mina");
        PostView post = post(mina, "", "Post", "a");
        assertBothDone(edits(mina, post, "New", List.of("b", "c")), moderates(post, Action.HIDE));
        assertThat(hidden()).singleElement().returns("New", PostView::title).returns(List.of("b", "c"), PostView::tags);
        moderates(post, Action.RESTORE).accept(board());
        PostView other = post(mina, "", "Other", "a");
        assertRefused("not-found", moderates(other, Action.HIDE), edits(mina, other, "Late", null));
        assertRefused("no-change", moderates(post, Action.HIDE), moderates(post, Action.HIDE));
        assertRefused("no-change", moderates(post, Action.RESTORE), moderates(post, Action.RESTORE));
        assertBothDone(moderates(post, Action.HIDE), moderates(post, Action.RESTORE));
        assertThat(isOnBoard(post)).isTrue();
        moderates(post, Action.HIDE).accept(board());
        assertBothDone(moderates(post, Action.RESTORE), moderates(post, Action.LOCK));
        assertThat(seen(post).locked()).isTrue();
        assertBothDone(moderates(post, Action.UNLOCK), moderates(post, Action.HIDE));
        assertThat(hidden()).extracting(PostView::locked).containsOnly(false);
        assertRefused("not-found", moderates(post, Action.DELETE), moderates(post, Action.RESTORE));
    }

    @Test
    void whatIsRemovedIsNotHiddenAndWhatIsHiddenNotRemoved() {
        Caller mina = member("mina");
        PostView removed = post(mina, "", "Removed", "a");
        assertRefused("not-found", deletes(mina, removed), moderates(removed, Action.HIDE));
        PostView hidden = post(mina, "", "Hidden", "a");
        assertRefused("not-found", moderates(hidden, Action.HIDE), deletes(mina, hidden));
        assertRefused("not-found", moderates(hidden, Action.DELETE), moderates(hidden, Action.HIDE));
        assertThat(hidden()).isEmpty();
        PostView back = post(mina, "", "Back", "a");
        moderates(back, Action.HIDE).accept(board());
        assertBothDone(moderates(back, Action.RESTORE), deletes(mina, back));
        assertThat(List.of(user("mina").postCount(), postsWith("a"))).containsOnly(0L);
    }

    @Test
    void whatIsUndoneAreThePostsAsTheyWereLeft() {
        PostView first = post(GUEST, "guest", "First", "a");
        PostView second = post(GUEST, "guest", "Second", "a");
        assertBothDone(edits(GUEST, second, "New", List.of("b")), undoes(first, UndoContributions.Extent.GUEST));
        assertThat(hidden()).extracting(PostView::title).containsExactly("First", "New");
        assertThat(hidden()).extracting(PostView::tags).containsExactly(List.of("a"), List.of("b"));
        PostView third = post(GUEST, "guest", "Third", "a");
        List<String> outcomes =
                meet(undoes(third, UndoContributions.Extent.GUEST), edits(GUEST, third, "Edited", null));
        assertThat(outcomes.get(0)).isEqualTo(DONE);
        assertThat(isOnBoard(third)).isFalse();
        assertThat(hidden())
                .extracting(PostView::title)
                .last()
                .isEqualTo(outcomes.get(1).equals(DONE) ? "Edited" : "Third");
    }

    @Test
    void whatIsUndoneTwiceIsHiddenOnce() {
        PostView first = post(GUEST, "guest", "First", "a");
        PostView second = post(GUEST, "guest", "Second", "a");
        assertBothDone(
                undoes(first, UndoContributions.Extent.GUEST),
                new Several(2, undoes(second, UndoContributions.Extent.ALL_GUESTS)));
        assertThat(hidden()).extracting(PostView::title).containsExactly("First", "Second");
        assertBothDone(undoes(first, UndoContributions.Extent.GUEST), moderates(second, Action.RESTORE));
        moderates(first, Action.RESTORE).accept(board());
        assertBothDone(moderates(first, Action.HIDE), undoes(second, UndoContributions.Extent.GUEST));
        assertThat(hidden()).extracting(PostView::title).containsExactly("First", "Second");
        assertThat(user("guest").postCount()).isZero();
        assertThat(postsWith("a")).isZero();
    }

    @Test
    void whatAMemberHasClaimedIsUndoneNoMore() {
        PostView mine = post(GUEST, "mina", "Mine");
        PostView others = post(guest("another"), "nami", "Another's");
        assertBothDone(signsUp(GUEST, "mina"), undoes(others, UndoContributions.Extent.ALL_GUESTS));
        assertThat(titles()).containsExactly("Mine");
        assertThat(seen(mine).author().role()).isEqualTo(Role.MEMBER);
        PostView guests = post(GUEST, "bora", "A guest's");
        assertRefused("unauthenticated", signsUp(GUEST, "bora"), edits(GUEST, guests, "Late", null));
        PostView edited = post(GUEST, "jun", "A guest's");
        assertBothDone(edits(GUEST, edited, "Mine too", null), signsUp(GUEST, "jun"));
        assertThat(seen(edited))
                .returns("Mine too", PostView::title)
                .returns(Role.MEMBER, post -> post.author().role());
    }

    @Test
    void nobodyElsePostsUnderANameThatWasTakenMeanwhile() {
        assertRefused("name-claimed", signsUp(Caller.ANONYMOUS, "mina"), posts(GUEST, "mina", "Late"));
        assertRefused("name-of-guest", posts(GUEST, "nami", "A guest's"), signsUp(Caller.ANONYMOUS, "nami"));
        assertBothDone(posts(GUEST, "bora", "Mine"), signsUp(GUEST, "bora"));
        assertThat(last())
                .returns("bora", post -> post.author().name())
                .returns(Role.MEMBER, post -> post.author().role());
        post(GUEST, "jun", "Before");
        assertRefused("name-claimed", signsUp(GUEST, "jun"), posts(guest("another"), "jun", "Late"));
        Caller sena = member("sena");
        Consumer<TestBoard> renames =
                board -> board.useCase(ChangeProfile.class).run(sena, PASSWORD, "dana", "m@example.com");
        assertRefused("name-claimed", renames, posts(GUEST, "dana", "Late"));
        assertRefused("name-claimed", board -> addMember(board, "yuna"), posts(GUEST, "yuna", "Late"));
        assertThat(titles()).containsExactly("Before", "Mine", "A guest's");
    }

    /** The one asks for members, and the other for guests, before either is there. */
    @Test
    void noGuestAndNoMemberTakeNamesThatLookTheSame() {
        assertRefused("name-claimed", signsUp(Caller.ANONYMOUS, "Mina"), posts(GUEST, "mina", "Late"));
        assertRefused("name-of-guest", posts(GUEST, "nami", "First"), signsUp(Caller.ANONYMOUS, "Nami"));
        Caller sena = member("sena");
        Consumer<TestBoard> renames =
                board -> board.useCase(ChangeProfile.class).run(sena, PASSWORD, "Dana", "m@example.com");
        assertRefused("name-claimed", renames, posts(GUEST, "dana", "Late"));
        Consumer<TestBoard> registers =
                board -> board.useCase(RegisterUser.class).run(Caller.ANONYMOUS, "jun", "jun@example.com");
        assertRefused("name-of-guest", registers, signsUp(Caller.ANONYMOUS, "Jun"));
        assertRefused("name-claimed", board -> addMember(board, "Yuna"), posts(GUEST, "yuna", "Late"));
        assertRefused("name-of-guest", posts(GUEST, "rara", "Second"), board -> addMember(board, "Rara"));
        assertThat(titles()).containsExactlyInAnyOrder("First", "Second");
    }

    private void addMember(TestBoard board, String name) {
        board.useCase(AddMember.class)
                .run(NewMember.of(name, "m@example.com", PASSWORD, Role.MEMBER), new Reason(Visitors.REASON));
    }

    @Test
    void aTagsNewNameStaysOnThePosts() {
        Caller mina = member("mina");
        PostView post = post(mina, "", "Post", "a", "b");
        Consumer<TestBoard> renames = board -> board.useCase(RenameTag.class)
                .run(Caller.OPERATOR, tagId("a"), "c", Visitors.REASON, Precondition.NONE);
        assertBothDone(renames, edits(mina, post, "New", null));
        assertThat(seen(post).tags()).containsExactly("c", "b");
        assertBothDone(
                edits(mina, post, "Newer", null),
                board -> board.useCase(RenameTag.class)
                        .run(Caller.OPERATOR, tagId("c"), "d", Visitors.REASON, Precondition.NONE));
        assertThat(seen(post).tags()).containsExactly("d", "b");
        assertBothDone(
                board -> board.useCase(DeleteTag.class)
                        .run(Caller.OPERATOR, tagId("d"), Visitors.REASON, Precondition.NONE),
                edits(mina, post, "Newest", null));
        assertThat(seen(post).tags()).containsExactly("b");
        assertBothDone(
                board -> board.useCase(RenameTag.class)
                        .run(Caller.OPERATOR, tagId("b"), "e", Visitors.REASON, Precondition.NONE),
                moderates(post, Action.HIDE));
        assertThat(hidden()).extracting(PostView::tags).containsExactly(List.of("e"));
        assertThat(store().tagQueries().page(0, 9)).allMatch(tag -> tag.postCount() == 0);
    }

    private static Consumer<TestBoard> merges(String tag, String into) {
        return board -> board.useCase(MergeTag.class)
                .run(
                        Caller.OPERATOR,
                        board.store().tagQueries().byName(tag).orElseThrow().id(),
                        into,
                        Visitors.REASON);
    }

    @Test
    void aMergedTagIsOnThePostsWhicheverCommitsFirst() {
        Caller mina = member("mina");
        PostView post = post(mina, "", "Post", "a", "b");
        assertBothDone(merges("a", "b"), edits(mina, post, "New", null));
        assertThat(seen(post).tags()).containsExactly("b");
        PostView second = post(mina, "", "Second", "c");
        assertBothDone(edits(mina, second, null, List.of("c", "d")), merges("c", "b"));
        assertThat(seen(second).tags()).containsExactly("b", "d");
        assertBothDone(merges("d", "b"), moderates(second, Action.HIDE));
        assertThat(postsWith("b")).isEqualTo(1);
        PostView third = post(mina, "", "Third", "e");
        assertBothDone(merges("e", "b"), deletes(mina, third));
        assertThat(postsWith("b")).isEqualTo(1);
        post(mina, "", "Fourth", "f");
        assertBothDone(
                merges("f", "b"),
                board -> board.useCase(DeleteUser.class)
                        .run(Caller.OPERATOR, id(mina), Visitors.REASON, Precondition.NONE));
        assertThat(store().tagQueries().all(0, 9)).singleElement().returns(0L, TagView::postCount);
    }

    @Test
    void whoLeavesTakesNothingAlongThatWasLockedMeanwhile() {
        Caller mina = member("mina");
        PostView post = post(mina, "", "Locked");
        post(mina, "", "Goes");
        assertBothDone(moderates(post, Action.LOCK), leavesWithPosts(mina));
        assertThat(titles()).containsExactly("Locked");
        Caller nami = member("nami");
        PostView other = post(nami, "", "Goes");
        assertRefused("not-found", leavesWithPosts(nami), moderates(other, Action.LOCK));
        Caller bora = member("bora");
        PostView hidden = post(bora, "", "Hidden");
        assertBothDone(moderates(hidden, Action.HIDE), leavesWithPosts(bora));
        assertThat(hidden()).extracting(PostView::title).containsExactly("Hidden");
        Caller jun = member("jun");
        PostView back = post(jun, "", "Back");
        moderates(back, Action.HIDE).accept(board());
        assertBothDone(moderates(back, Action.RESTORE), leavesWithPosts(jun));
        assertThat(isOnBoard(back)).isFalse();
        assertThat(store().userQueries().byId(id(jun))).isEmpty();
    }

    @Test
    void countsAreRightWhicheverCommitsFirst() {
        Caller mina = member("mina");
        PostView post = post(mina, "", "Post", "a", "b");
        assertBothDone(
                edits(Caller.OPERATOR, post, null, List.of("b", "c")),
                board -> board.useCase(DeleteUser.class)
                        .run(Caller.OPERATOR, id(mina), Visitors.REASON, Precondition.NONE));
        assertThat(store().tagQueries().page(0, 9)).allMatch(tag -> tag.postCount() == 0);
        Caller nami = member("nami");
        PostView other = post(nami, "", "Post", "a");
        assertRefused("not-found", deletes(nami, other), deletes(Caller.OPERATOR, other));
        assertThat(postsWith("a")).isZero();
        assertThat(user("nami").postCount()).isZero();
    }

    @Test
    void countsAreRightWhicheverHidesAndPublishes() {
        Caller mina = member("mina");
        PostView post = post(mina, "", "Post", "a", "b");
        assertBothDone(edits(mina, post, null, List.of("b", "c")), moderates(post, Action.HIDE));
        assertCounts("mina", 0, 0, 0);
        assertRefused("not-found", moderates(post, Action.RESTORE), edits(mina, post, null, List.of("a")));
        assertCounts("mina", 0, 1, 1);
        edits(mina, post, null, List.of("a", "c")).accept(board());
        assertCounts("mina", 1, 0, 1);
        assertBothDone(moderates(post, Action.HIDE), moderates(post, Action.RESTORE));
        assertCounts("mina", 1, 0, 1);
        assertBothDone(moderates(post, Action.HIDE), leavesWithPosts(mina));
        assertCounts("former member " + id(mina), 0, 0, 0);
        assertBothDone(
                moderates(post, Action.RESTORE),
                board -> board.useCase(DeleteUser.class)
                        .run(Caller.OPERATOR, id(mina), Visitors.REASON, Precondition.NONE));
        assertThat(store().tagQueries().page(0, 9)).allMatch(tag -> tag.postCount() == 0);
    }

    private void assertCounts(String author, long withA, long withB, long withC) {
        assertThat(List.of(postsWith("a"), postsWith("b"), postsWith("c"))).containsExactly(withA, withB, withC);
        assertThat(user(author).postCount()).isEqualTo(withC);
    }
}
