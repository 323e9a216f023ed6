package dev.madang.application.memory;

import dev.madang.domain.post.Content;
import dev.madang.domain.post.Post;
import dev.madang.domain.post.TagNames;
import dev.madang.domain.post.Title;
import dev.madang.domain.tag.Tag;
import dev.madang.domain.tag.TagName;
import dev.madang.domain.tag.TagRepository;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Texts and tags of posts that aren't published, which are kept otherwise than others. */
@FoundBy("Visibilities")
final class UnpublishedTextFlaws {

    private UnpublishedTextFlaws() {}

    static Stream<Flaw> all() {
        return Stream.concat(texts(), tags());
    }

    private static Stream<Flaw> texts() {
        return Stream.of(
                unpublished(
                        "cuts the title",
                        post -> post.withTitle(new Title(cut(post.title().value(), 100)))),
                unpublished(
                        "cuts the content",
                        post -> post.withContent(new Content(cut(post.content().value(), 30_000)))),
                PostFlaws.updating(
                        "keeps no title of an unpublished post",
                        (before, given) -> before.visibility().isPublished() ? given : given.withTitle(before.title())),
                PostFlaws.updating(
                        "keeps no content of an unpublished post",
                        (before, given) ->
                                before.visibility().isPublished() ? given : given.withContent(before.content())),
                PostFlaws.updating(
                        "keeps no tags of an unpublished post",
                        (before, given) -> before.visibility().isPublished() ? given : given.withTags(before.tags())),
                PostFlaws.updating(
                        "keeps no text of a post that it hides",
                        (before, given) -> given.visibility().isPublished()
                                ? given
                                : given.withTitle(before.title()).withContent(before.content())));
    }

    private static Stream<Flaw> tags() {
        return Stream.of(
                tagging("takes the tags off", names -> List.of()),
                tagging(
                        "sorts the tags",
                        names -> names.stream()
                                .sorted(Comparator.comparing(TagName::value))
                                .toList()),
                tagging("keeps nine tags", names -> names.stream().limit(9).toList()),
                separating("commas", ","),
                separating("semicolons", ";"),
                separating("vertical bars", "\\|"),
                separating("quotes", "\""),
                tagging(
                        "keeps no emoji in tags",
                        names -> names.stream()
                                .map(name -> new TagName(name.value().replaceAll("[^\\x{0}-\\x{FFFF}]", "?")))
                                .toList()),
                Flaw.of(TagRepository.class, "renames no tag of an unpublished post", store -> new MemoryTags(store) {
                    @Override
                    public void update(Tag tag) {
                        MemoryState state = store.writing();
                        TagName old =
                                Objects.requireNonNull(state.tags.get(tag.id())).name();
                        super.update(tag);
                        state.tagsOfPost.replaceAll(
                                (post, tags) -> tags.contains(tag.id()) && isUnpublished(state, post)
                                        ? List.of(state.addTag(old).id())
                                        : tags);
                    }
                }),
                Flaw.of(TagRepository.class, "removes no tag of an unpublished post", store -> new MemoryTags(store) {
                    @Override
                    public void remove(Tag tag) {
                        MemoryState state = store.writing();
                        List<Long> posts = state.tagsOfPost.entrySet().stream()
                                .filter(post -> post.getValue().contains(tag.id()))
                                .map(Map.Entry::getKey)
                                .filter(post -> isUnpublished(state, post))
                                .toList();
                        super.remove(tag);
                        posts.forEach(post -> state.tagsOfPost.put(
                                post, List.of(state.addTag(tag.name()).id())));
                    }
                }));
    }

    private static boolean isUnpublished(MemoryState state, long postId) {
        return !Objects.requireNonNull(state.posts.get(postId)).visibility().isPublished();
    }

    private static Flaw separating(String what, String separator) {
        return tagging(
                "parts the tags by " + what,
                names -> names.stream()
                        .flatMap(name -> Arrays.stream(name.value().split(separator)))
                        .filter(name -> !name.isBlank())
                        .map(TagName::new)
                        .toList());
    }

    private static Flaw tagging(String sentence, UnaryOperator<List<TagName>> change) {
        return unpublished(
                sentence,
                post -> post.withTags(new TagNames(change.apply(post.tags().values()).stream()
                        .limit(TagNames.MAX_TAGS)
                        .toList())));
    }

    private static Flaw unpublished(String sentence, UnaryOperator<Post> kept) {
        return PostFlaws.updating(
                sentence + " of an unpublished post",
                (before, given) -> given.visibility().isPublished() ? given : kept.apply(given));
    }

    private static String cut(String text, int chars) {
        return text.substring(0, Math.min(chars, text.length()));
    }
}
