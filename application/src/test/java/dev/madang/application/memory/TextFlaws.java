package dev.madang.application.memory;

import dev.madang.domain.post.Content;
import dev.madang.domain.post.NewPost;
import dev.madang.domain.post.Post;
import dev.madang.domain.post.PostRepository;
import dev.madang.domain.post.TagNames;
import dev.madang.domain.post.Title;
import dev.madang.domain.tag.Tag;
import dev.madang.domain.tag.TagName;
import dev.madang.domain.tag.TagRepository;
import dev.madang.domain.user.Email;
import dev.madang.domain.user.User;
import dev.madang.domain.user.UserRepository;
import dev.madang.domain.user.Username;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Texts and times that a column can't hold, or an escape changes. */
@FoundBy("Texts")
final class TextFlaws {

    private TextFlaws() {}

    static Stream<Flaw> all() {
        return Stream.of(content(), titles(), times(), judged()).flatMap(flaws -> flaws);
    }

    private static Stream<Flaw> content() {
        return Stream.of(
                content("cuts content at 65,535 bytes", text -> cut(text, 65_535)),
                content("cuts content at 65,535 chars", text -> text.substring(0, Math.min(65_535, text.length()))),
                content("makes one line of content", text -> text.replace('\n', ' ')),
                content("doubles the ends of lines", text -> text.replace("\n", "\n\n")),
                content("makes spaces of tabs", text -> text.replace('\t', ' ')),
                content("makes one space of several", text -> text.replaceAll(" +", " ")),
                content("takes backslashes for escapes", text -> text.replace("\\\\", "\\")),
                content("takes quotes for escapes", text -> text.replace("''", "'")),
                content("escapes content for HTML", text -> text.replace("&", "&amp;")),
                content("keeps no emoji in content", TextFlaws::withoutEmoji),
                content("keeps ASCII only", text -> text.replaceAll("[^\\x{0}-\\x{7F}]", "?")));
    }

    private static Stream<Flaw> titles() {
        return Stream.of(
                title("cuts titles at 255 bytes", text -> cut(text, 255)),
                title("cuts titles at 100 chars", text -> text.substring(0, Math.min(100, text.length()))),
                title("makes a number of a title", text -> text.matches("[0-9]+") ? "" + Long.parseLong(text) : text),
                title("escapes titles for HTML", text -> text.replace("<", "&lt;")),
                title("keeps no emoji in titles", TextFlaws::withoutEmoji));
    }

    private static Stream<Flaw> times() {
        return Stream.of(
                at("rounds a post's time", time -> time.plusNanos(500).truncatedTo(ChronoUnit.MICROS)),
                at("keeps a post's time to the nanosecond", time -> time),
                at("keeps no time before 1970", time -> time.isBefore(Instant.EPOCH) ? Instant.EPOCH : time));
    }

    private static Stream<Flaw> judged() {
        return Stream.of(
                Flaw.of(UserRepository.class, "judges names again", store -> new MemoryUsers(store) {
                    @Override
                    public Optional<User> byUsername(Username username) {
                        return super.byUsername(username)
                                .map(user -> user.withUsername(
                                        new Username(user.username().value())));
                    }
                }),
                Flaw.of(UserRepository.class, "judges e-mails again", store -> new MemoryUsers(store) {
                    @Override
                    public Optional<User> byId(long id) {
                        return super.byId(id)
                                .map(user -> user.email() == null
                                        ? user
                                        : user.withEmail(new Email(user.email().value())));
                    }
                }),
                judging(
                        "judges titles again",
                        post -> post.withTitle(new Title(post.title().value()))),
                judging(
                        "judges content again",
                        post -> post.withContent(new Content(post.content().value()))),
                judging(
                        "judges tags again",
                        post -> post.withTags(TagNames.of(post.tags().values().stream()
                                .map(TagName::value)
                                .toList()))),
                Flaw.of(TagRepository.class, "judges a tag again", store -> new MemoryTags(store) {
                    @Override
                    public Optional<Tag> byId(long id) {
                        return super.byId(id)
                                .map(tag -> tag.withName(new TagName(tag.name().value())));
                    }
                }));
    }

    private static Flaw judging(String sentence, UnaryOperator<Post> judge) {
        return Flaw.of(PostRepository.class, sentence, store -> new MemoryPosts(store) {
            @Override
            public Optional<Post> byId(long id) {
                return super.byId(id).map(judge);
            }
        });
    }

    private static Flaw content(String sentence, UnaryOperator<String> change) {
        return adding(
                sentence,
                draft -> new NewPost(
                        draft.authorship(),
                        draft.title(),
                        new Content(change.apply(draft.content().value())),
                        draft.tags(),
                        draft.visibility()));
    }

    private static Flaw title(String sentence, UnaryOperator<String> change) {
        return adding(
                sentence,
                draft -> new NewPost(
                        draft.authorship(),
                        new Title(change.apply(draft.title().value())),
                        draft.content(),
                        draft.tags(),
                        draft.visibility()));
    }

    private static Flaw adding(String sentence, UnaryOperator<NewPost> change) {
        return PostFlaws.adding(sentence, drafts -> drafts.stream().map(change).toList());
    }

    private static Flaw at(String sentence, UnaryOperator<Instant> kept) {
        return Flaw.of(PostRepository.class, sentence, store -> new MemoryPosts(store) {
            @Override
            Instant kept(Instant datePosted) {
                return kept.apply(datePosted);
            }
        });
    }

    private static String withoutEmoji(String text) {
        return text.replaceAll("[^\\x{0}-\\x{FFFF}]", "?");
    }

    private static String cut(String text, int bytes) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        return new String(utf8, 0, Math.min(bytes, utf8.length), StandardCharsets.UTF_8);
    }
}
