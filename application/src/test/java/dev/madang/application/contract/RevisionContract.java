package dev.madang.application.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.application.store.Store;
import dev.madang.domain.Reason;
import dev.madang.domain.SecretHash;
import dev.madang.domain.Sha256;
import dev.madang.domain.account.Account;
import dev.madang.domain.account.AddressKey;
import dev.madang.domain.account.Authorship;
import dev.madang.domain.account.Credential;
import dev.madang.domain.answer.Attempt;
import dev.madang.domain.comment.Comment;
import dev.madang.domain.comment.NewComment;
import dev.madang.domain.moderation.LogEntry;
import dev.madang.domain.moderation.ModerationAction;
import dev.madang.domain.moderation.Visibility;
import dev.madang.domain.notification.Followed;
import dev.madang.domain.notification.Notification;
import dev.madang.domain.post.Content;
import dev.madang.domain.post.Html;
import dev.madang.domain.post.Post;
import dev.madang.domain.post.Rendering;
import dev.madang.domain.post.TextDigest;
import dev.madang.domain.post.Title;
import dev.madang.domain.recommendation.Recommendation;
import dev.madang.domain.recommendation.Recommended;
import dev.madang.domain.recommendation.Span;
import dev.madang.domain.report.Report;
import dev.madang.domain.report.ReportText;
import dev.madang.domain.tag.Tag;
import dev.madang.domain.tag.TagName;
import dev.madang.domain.user.Email;
import dev.madang.domain.user.NameKey;
import dev.madang.domain.user.User;
import dev.madang.domain.user.Username;
import dev.madang.domain.version.TextVersion;
import dev.madang.domain.version.Versioned;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

abstract class RevisionContract extends Contract {

    private static final SecretHash KEY = SecretHash.of("a secret");

    private static final Set<String> READING = Set.of(
            "byId",
            "admins",
            "byUsername",
            "byUserId",
            "bySecret",
            "isEmpty",
            "firstGuest",
            "nameKeyRules",
            "selected",
            "holder",
            "hasAny",
            "countGuests",
            "byIds",
            "renderedBefore",
            "byKey",
            "newest",
            "discussion",
            "answered",
            "followers",
            "tagFollowers",
            "notified",
            "ofComment",
            "recommendable",
            "of");

    RevisionContract(Supplier<Store> current) {
        super(current);
    }

    @Test
    void isAnotherAfterEachCommitAndNoneComesBack() {
        Set<Long> seen = new HashSet<>();
        seen.add(revision());
        for (int i = 0; i < 20; i++) {
            register("user " + i);
            assertThat(seen.add(revision())).as("commit %s", i).isTrue();
        }
    }

    @Test
    void isAnotherForEverybodyAfterACommit() {
        long before = elsewhere(this::revision).join();
        register("mina");
        assertThat(elsewhere(this::revision).join()).isNotEqualTo(before).isEqualTo(revision());
    }

    @Test
    void staysWhileNobodyWrites() {
        register("mina");
        long before = revision();
        store().userQueries().byUsername("mina");
        store().stats().userPostCounts();
        assertThat(revision()).isEqualTo(before);
    }

    private record Change(String method, Runnable run) {}

    /** Made one after the other; each changes something. */
    private List<Change> publicChanges(User mina) {
        return List.of(
                new Change(
                        "UserRepository.add", () -> store().users().add(new Username("nami"), new Email("n@b.c"), NOW)),
                new Change(
                        "UserRepository.update", () -> store().users().update(mina.withUsername(new Username("mona")))),
                new Change(
                        "PostRepository.addAll",
                        () -> store().posts()
                                .addAll(List.of(
                                        draft(mina, "One", NOW),
                                        guestDraft(mina, KEY, "Two", NOW),
                                        draft(mina, "Three", NOW)))),
                new Change(
                        "PostRepository.update", () -> store().posts().update(post(1).withTitle(new Title("Other")))),
                new Change("PostRepository.update", () -> store().posts().update(post(1).withLocked(true))),
                new Change(
                        "PostRepository.update",
                        () -> store().posts().update(post(1).withVisibility(Visibility.HIDDEN))),
                new Change(
                        "PostRepository.update",
                        () -> store().posts().update(post(1).withVisibility(Visibility.PUBLISHED))),
                new Change(
                        "PostRepository.moveGuests",
                        () -> store().posts()
                                .moveGuests(
                                        mina.id(),
                                        store().userQueries()
                                                .byUsername("nami")
                                                .orElseThrow()
                                                .id())),
                new Change(
                        "PostRepository.moveGuests",
                        () -> store().posts()
                                .moveGuests(
                                        store().userQueries()
                                                .byUsername("nami")
                                                .orElseThrow()
                                                .id(),
                                        mina.id())),
                new Change("VersionRepository.add", () -> store().versions().add(TextVersion.of(post(1)))),
                new Change(
                        "VersionRepository.setHidden",
                        () -> store().versions().setHidden(Versioned.post(1), post(1).version(), true)),
                new Change(
                        "VersionRepository.setHidden",
                        () -> store().versions().setHidden(Versioned.post(1), post(1).version(), false)),
                new Change("VersionRepository.hideAll", () -> store().versions().hideAll(Versioned.post(1))),
                new Change("CommentRepository.add", () -> store().comments().add(comment(mina, null))),
                new Change("VersionRepository.add", () -> store().versions().add(TextVersion.of(comment(1)))),
                new Change(
                        "VersionRepository.setHidden",
                        () -> store().versions().setHidden(Versioned.comment(1), 1, true)),
                new Change(
                        "VersionRepository.setHidden",
                        () -> store().versions().setHidden(Versioned.comment(1), 1, false)),
                new Change("VersionRepository.hideAll", () -> store().versions().hideAll(Versioned.comment(1))),
                new Change(
                        "CommentRepository.keepRendering",
                        () -> store().comments()
                                .keepRendering(1, rendered(comment(1).content()))),
                new Change(
                        "CommentRepository.update",
                        () -> store().comments().update(comment(1).withLocked(true))),
                new Change(
                        "CommentRepository.update",
                        () -> store().comments().update(comment(1).withVisibility(Visibility.HIDDEN))),
                new Change("RecommendationRepository.add", () -> recommend(Recommended.comment(1), mina)),
                new Change("RecommendationRepository.add", () -> recommend(Recommended.post(1), mina)),
                new Change(
                        "RecommendationRepository.remove",
                        () -> store().recommendations().remove(Recommended.post(1), mina.id())),
                new Change(
                        "RecommendationRepository.removeAllOf",
                        () -> store().recommendations().removeAllOf(mina.id(), 9)),
                new Change("RecommendationRepository.add", () -> recommend(Recommended.post(1), mina)),
                new Change(
                        "RecommendationRepository.retire",
                        () -> store().recommendations().retire(Span.WEEK, NOW.plusSeconds(1), 9)),
                new Change("CommentRepository.remove", () -> store().comments().remove(comment(1))),
                new Change("CommentRepository.add", () -> store().comments().add(comment(mina, KEY))),
                new Change(
                        "CommentRepository.moveGuests",
                        () -> store().comments()
                                .moveGuests(
                                        mina.id(),
                                        store().userQueries()
                                                .byUsername("nami")
                                                .orElseThrow()
                                                .id())),
                new Change(
                        "CommentRepository.moveGuests",
                        () -> store().comments()
                                .moveGuests(
                                        store().userQueries()
                                                .byUsername("nami")
                                                .orElseThrow()
                                                .id(),
                                        mina.id())),
                new Change("CommentRepository.adopt", () -> store().comments().adopt(mina.id(), KEY)),
                new Change(
                        "CommentRepository.removeOwn", () -> store().comments().removeOwn(mina.id(), 9)),
                new Change("CommentRepository.add", () -> store().comments().add(comment(mina, KEY))),
                new Change(
                        "CommentRepository.removeGuests",
                        () -> store().comments().removeGuests(mina.id(), 9)),
                new Change(
                        "PostRepository.keepRendering",
                        () -> store().posts().keepRendering(3, rendered(post(3).content()))),
                new Change("PostRepository.adopt", () -> store().posts().adopt(mina.id(), KEY)),
                new Change("PostRepository.remove", () -> store().posts().remove(post(3))),
                new Change("PostRepository.removeOwn", () -> store().posts().removeOwn(mina.id(), 9)),
                new Change("PostRepository.addAll", () -> store().posts().add(guestDraft(mina, KEY, "A guest's", NOW))),
                new Change("PostRepository.removeGuests", () -> store().posts().removeGuests(mina.id(), 9)),
                new Change("TagRepository.add", () -> store().tags().add(new TagName("tag"))),
                new Change(
                        "TagRepository.update",
                        () -> store().tags().update(tagNow("tag").withName(new TagName("new")))),
                new Change("PostRepository.addAll", () -> store().posts().add(draft(mina, "Four", NOW, "new"))),
                new Change("TagRepository.add", () -> store().tags().add(new TagName("other"))),
                new Change(
                        "PostRepository.retag",
                        () -> store().posts()
                                .retag(tagNow("new").id(), tagNow("other").id(), 0, 9)),
                new Change("TagRepository.remove", () -> store().tags().remove(tagNow("new"))),
                new Change(
                        "ModerationLog.append",
                        () -> store().moderationLog()
                                .append(new LogEntry.Draft(
                                        NOW, 0, ModerationAction.LOCK_POST, 1, "", new Reason("why")))),
                new Change("UserRepository.remove", () -> store().users().remove(mina)));
    }

    private void recommend(Recommended of, User user) {
        store().recommendations().add(new Recommendation(of, user.id(), NOW));
    }

    private Post post(long id) {
        return store().posts().byId(id).orElseThrow();
    }

    private Comment comment(long id) {
        return store().comments().byId(id).orElseThrow();
    }

    private static NewComment comment(User author, @Nullable SecretHash key) {
        return new NewComment(
                1, null, new Authorship(author.id(), key, NOW), new Content("A comment"), Visibility.PUBLISHED);
    }

    private Tag tagNow(String name) {
        return new Tag(store().tagQueries().byName(name).orElseThrow().id(), new TagName(name));
    }

    private static Content rendered(Content content) {
        return content.rendered(new Rendering(new Html("<p>html</p>", 1), ""));
    }

    /** Likewise; the rest of the methods only read. */
    private List<Change> privateChanges(User mina) {
        Post post = publish(mina, "Post", "tag", "other");
        Comment comment = write(() -> store().comments().add(comment(mina, null)));
        Account account = new Account(mina.id(), new Email("a@b.c"), "hash", Set.of(NameKey.of("a")), NOW);
        Credential.Draft session = Credential.Draft.of(mina.id(), Credential.Kind.SESSION, KEY, "", NOW);
        TextDigest text = TextDigest.of("a text");
        Attempt attempt = new Attempt(Sha256.of("a key"), Sha256.of("what is asked"), NOW, null);
        return List.of(
                new Change("AccountRepository.add", () -> store().accounts().add(account)),
                new Change("AccountRepository.update", () -> store().accounts().update(account.withPassword("other"))),
                new Change(
                        "FollowRepository.setFollowing",
                        () -> store().follows().setFollowing(mina.id(), Followed.post(post.id()), true)),
                new Change(
                        "FollowRepository.setFollowing",
                        () -> store().follows().setFollowing(mina.id(), Followed.tag(1), true)),
                new Change(
                        "FollowRepository.copyFollowers",
                        () -> store().follows().copyFollowers(1, 2)),
                new Change(
                        "NotificationRepository.addAll",
                        () -> store().notifications()
                                .addAll(List.of(new Notification(
                                        mina.id(), Notification.Kind.COMMENT, post.id(), comment.id(), NOW)))),
                new Change(
                        "NotificationRepository.markRead",
                        () -> store().notifications().markRead(mina.id(), 1)),
                new Change(
                        "NotificationRepository.addAll",
                        () -> store().notifications()
                                .addAll(List.of(
                                        new Notification(mina.id(), Notification.Kind.POST, post.id(), null, NOW),
                                        new Notification(mina.id(), Notification.Kind.MENTION, post.id(), null, NOW)))),
                new Change(
                        "NotificationRepository.markAllRead",
                        () -> store().notifications().markAllRead(mina.id(), 2)),
                new Change(
                        "NotificationRepository.markReadOf",
                        () -> store().notifications().markReadOf(mina.id(), post.id(), List.of())),
                new Change(
                        "NotificationRepository.removeBefore",
                        () -> store().notifications().removeBefore(NOW.plusSeconds(1))),
                new Change("AccountRepository.remove", () -> store().accounts().remove(account)),
                new Change(
                        "CredentialRepository.add", () -> store().credentials().add(session)),
                new Change(
                        "CredentialRepository.use", () -> store().credentials().use(credential(), NOW.plusSeconds(9))),
                new Change(
                        "CredentialRepository.remove",
                        () -> store().credentials().remove(credential())),
                new Change(
                        "CredentialRepository.add", () -> store().credentials().add(session)),
                new Change(
                        "CredentialRepository.removeAll",
                        () -> store().credentials().removeAll(mina.id(), session.kind())),
                new Change(
                        "CredentialRepository.add", () -> store().credentials().add(session)),
                new Change(
                        "CredentialRepository.removeExpired",
                        () -> store().credentials().removeExpired(NOW.plus(Duration.ofDays(999)), 9)),
                new Change(
                        "OriginRepository.add",
                        () -> store().origins().add(List.of(post), new AddressKey(Sha256.of("an address")))),
                new Change(
                        "OriginRepository.addOf",
                        () -> store().origins().addOf(comment.id(), new AddressKey(Sha256.of("an address")), NOW)),
                new Change(
                        "OriginRepository.removeBefore", () -> store().origins().removeBefore(NOW.plusSeconds(1))),
                new Change(
                        "SubmissionRepository.add", () -> store().submissions().add(text, NOW, NOW)),
                new Change(
                        "SubmissionRepository.remove",
                        () -> store().submissions().remove(text, NOW)),
                new Change(
                        "SubmissionRepository.add", () -> store().submissions().add(text, NOW, NOW)),
                new Change(
                        "SubmissionRepository.removeBefore",
                        () -> store().submissions().removeBefore(NOW.plusSeconds(1))),
                new Change("AnswerRepository.add", () -> store().answers().add(attempt)),
                new Change("AnswerRepository.answer", () -> store().answers().answer(attempt.answered("done"))),
                new Change("AnswerRepository.remove", () -> store().answers().remove(attempt)),
                new Change("AnswerRepository.add", () -> store().answers().add(attempt)),
                new Change(
                        "AnswerRepository.removeBefore", () -> store().answers().removeBefore(NOW.plusSeconds(1))),
                new Change(
                        "UserRepository.keepNameKeys",
                        () -> store().users().keepNameKeys(Map.of(mina.id(), Set.of(NameKey.of("b"))))),
                new Change(
                        "UserRepository.keepNameKeyRules", () -> store().users().keepNameKeyRules("1")),
                new Change(
                        "ReportRepository.add",
                        () -> store().reports()
                                .add(new Report(post.id(), mina.id(), null, new ReportText("why"), NOW))),
                new Change(
                        "ReportRepository.add",
                        () -> store().reports()
                                .add(new Report(post.id(), comment.id(), mina.id(), null, new ReportText("why"), NOW))),
                new Change(
                        "ReportRepository.removeOfComment",
                        () -> store().reports().removeOfComment(comment.id())),
                new Change("ReportRepository.removeOf", () -> store().reports().removeOf(post.id())),
                new Change("reading", () -> {
                    store().recommendations().recommendable(Recommended.post(1));
                    store().recommendations().remove(Recommended.post(1), mina.id());
                    store().recommendations().removeAllOf(mina.id(), 9);
                    store().recommendations().retire(Span.WEEK, NOW, 9);
                    store().users().byId(1);
                    store().posts().byId(1);
                    store().moderationQueries().postById(1);
                }));
    }

    private Credential credential() {
        return store().credentials().bySecret(KEY).orElseThrow();
    }

    @Test
    void isAnotherAfterEachChangeThatEverybodyCanSee() {
        Set<Long> seen = new HashSet<>();
        for (Change change : publicChanges(register("mina"))) {
            seen.add(revision());
            write(change.run());
            assertThat(seen.add(revision())).as(change.method()).isTrue();
        }
    }

    @Test
    void staysAfterAChangeThatNotEverybodyCanSee() {
        for (Change change : privateChanges(register("mina"))) {
            long before = revision();
            write(change.run());
            assertThat(revision()).as(change.method()).isEqualTo(before);
            assertThat(elsewhere(this::revision).join()).isEqualTo(before);
        }
    }

    /** A new method must be in one list or the other. */
    @Test
    void isProvedOfEachMethodThatChangesSomething() {
        User mina = register("mina");
        Set<String> proved = Stream.concat(publicChanges(mina).stream(), privateChanges(mina).stream())
                .map(Change::method)
                .collect(Collectors.toSet());
        assertThat(Store.ports()
                        .filter(port -> port.getPackageName().startsWith("dev.madang.domain."))
                        .flatMap(port -> Arrays.stream(port.getMethods())
                                .filter(method -> !method.isDefault())
                                .map(method -> port.getSimpleName() + '.' + method.getName())))
                .filteredOn(method -> !READING.contains(method.replaceAll(".*\\.", "")))
                .isSubsetOf(proved);
    }

    private long revision() {
        return store().revision().current();
    }
}
