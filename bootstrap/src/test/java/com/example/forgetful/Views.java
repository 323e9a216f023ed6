package com.example.forgetful;

import dev.madang.application.Limit;
import dev.madang.application.Page;
import dev.madang.application.post.PostCursor;
import dev.madang.application.post.PostFilter;
import dev.madang.application.post.PostQueries;
import dev.madang.application.post.PostView;
import dev.madang.application.search.Match;
import dev.madang.application.search.SearchCursor;
import dev.madang.application.search.SearchQueries;
import dev.madang.application.search.SearchTerms;
import dev.madang.application.stats.StatsQueries;
import dev.madang.application.tag.TagView;
import dev.madang.application.user.UserView;
import dev.madang.domain.SecretHash;
import dev.madang.domain.post.Post;
import dev.madang.domain.tag.TagName;
import dev.madang.domain.user.User;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

record Views(Sheets sheets) implements PostQueries, SearchQueries, StatsQueries {

    private static final Comparator<PostCursor> BY_DATE =
            Comparator.comparing(PostCursor::datePosted).thenComparing(PostCursor::id);

    private static final Comparator<SearchCursor> BEST_FIRST = Comparator.comparing(SearchCursor::match)
            .thenComparing(Comparator.comparing(SearchCursor::id).reversed());

    @Override
    public Optional<PostView> byId(long id) {
        return posts().filter(post -> post.id() == id).findFirst();
    }

    @Override
    public List<PostView> before(PostFilter filter, @Nullable PostCursor cursor, int limit) {
        return list(posts().filter(filter::matches), PostView::cursor, BY_DATE.reversed(), cursor, limit);
    }

    @Override
    public List<PostView> after(PostFilter filter, PostCursor cursor, int limit) {
        return list(posts().filter(filter::matches), PostView::cursor, BY_DATE, cursor, limit);
    }

    @Override
    public Page<PostView, SearchCursor> search(
            SearchTerms terms, PostFilter filter, @Nullable SearchCursor after, Limit limit) {
        Function<PostView, SearchCursor> place = post -> new SearchCursor(terms.match(post), post.id());
        Stream<PostView> hits = posts().filter(filter::matches).filter(post -> terms.match(post) != Match.NONE);
        return Page.forwards(list(hits, place, BEST_FIRST, after, limit.value() + 1), limit, place);
    }

    private static <C> List<PostView> list(
            Stream<PostView> posts, Function<PostView, C> place, Comparator<C> order, @Nullable C cursor, int limit) {
        return posts.filter(post -> cursor == null || order.compare(place.apply(post), cursor) > 0)
                .sorted(Comparator.comparing(place, order))
                .limit(limit)
                .toList();
    }

    private Stream<PostView> posts() {
        Sheet sheet = sheets.reading();
        return sheet.posts.values().stream().map(post -> view(sheet, post));
    }

    private static PostView view(Sheet sheet, Post post) {
        User author = Objects.requireNonNull(sheet.users.get(post.authorId()));
        SecretHash guestKey = post.guestKey();
        return PostView.of(
                post.id(),
                post.title().value(),
                post.content().value(),
                post.datePosted(),
                author.username().value(),
                post.tags().values().stream().map(TagName::value).toList(),
                author.role(),
                guestKey == null ? "" : guestKey.value(),
                post.locked());
    }

    @Override
    public Map<String, Long> userPostCounts() {
        return counts(
                new UserViews(sheets).page(0, Integer.MAX_VALUE).stream(), UserView::username, UserView::postCount);
    }

    @Override
    public Map<String, Long> mostUsedTags(int limit) {
        Stream<TagView> tags = new TagViews(sheets)
                .page(0, Integer.MAX_VALUE).stream()
                        .filter(tag -> tag.postCount() > 0)
                        .sorted(Comparator.comparing(TagView::postCount)
                                .reversed()
                                .thenComparing(tag -> tag.name().codePoints().toArray(), Arrays::compare))
                        .limit(limit);
        return counts(tags, TagView::name, TagView::postCount);
    }

    private static <T> Map<String, Long> counts(Stream<T> things, Function<T, String> name, ToLongFunction<T> posts) {
        Map<String, Long> counts = new LinkedHashMap<>();
        things.filter(thing -> posts.applyAsLong(thing) > 0)
                .forEach(thing -> counts.put(name.apply(thing), posts.applyAsLong(thing)));
        return counts;
    }
}
