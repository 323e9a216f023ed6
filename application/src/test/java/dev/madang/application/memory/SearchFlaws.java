package dev.madang.application.memory;

import dev.madang.application.Limit;
import dev.madang.application.Page;
import dev.madang.application.post.PostFilter;
import dev.madang.application.post.PostView;
import dev.madang.application.search.Match;
import dev.madang.application.search.SearchCursor;
import dev.madang.application.search.SearchQueries;
import dev.madang.application.search.SearchTerms;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

@FoundBy("Search")
final class SearchFlaws {

    private SearchFlaws() {}

    static Stream<Flaw> all() {
        return Stream.of(hits(), lists()).flatMap(flaws -> flaws);
    }

    private static Stream<Flaw> hits() {
        return Stream.of(
                finding("finds words of titles only", (terms, post) -> terms.match(with(post, post.title(), "."))),
                finding("finds words of content only", (terms, post) -> terms.match(with(post, ".", post.content()))),
                finding(
                        "finds words of tags too",
                        (terms, post) -> terms.match(
                                with(post, post.title(), post.content() + ' ' + String.join(" ", post.tags())))),
                finding(
                        "finds words of authors too",
                        (terms, post) -> terms.match(with(
                                post,
                                post.title(),
                                post.content() + ' ' + post.author().name()))),
                finding(
                        "ranks title and content alike",
                        (terms, post) -> terms.match(post) == Match.NONE ? Match.NONE : Match.TEXT),
                finding(
                        "ranks by the title if a part of the terms is there",
                        (terms, post) -> terms.match(post) == Match.TEXT
                                        && words(terms).stream().anyMatch(word -> inTitle(word, post))
                                ? Match.TITLE
                                : terms.match(post)),
                holding(
                        "finds any of several words",
                        (terms, post) -> words(terms).stream().anyMatch(word -> word.match(post) != Match.NONE)),
                holding(
                        "finds the first of several words",
                        (terms, post) -> words(terms).get(0).match(post) != Match.NONE),
                holding(
                        "finds the first ten of many words",
                        (terms, post) ->
                                words(terms).stream().limit(10).allMatch(word -> word.match(post) != Match.NONE)),
                holding(
                        "finds several words as a phrase",
                        (terms, post) ->
                                terms.match(post) != Match.NONE && text(post).contains(terms.toString())),
                holding(
                        "finds parts of any word",
                        (terms, post) ->
                                Arrays.stream(terms.toString().split(" ", 0)).allMatch(text(post)::contains)),
                holding(
                        "finds words as they begin",
                        (terms, post) -> terms.match(post) != Match.NONE
                                && Arrays.stream(terms.toString().split(" ", 0))
                                        .allMatch(word -> (' ' + text(post)).contains(' ' + word))),
                holding(
                        "finds whole words only",
                        (terms, post) -> terms.match(post) != Match.NONE
                                && Arrays.asList(text(post).split("\\s+", 0))
                                        .containsAll(
                                                Arrays.asList(terms.toString().split(" ", 0)))),
                holding(
                        "finds words of two characters or more",
                        (terms, post) -> terms.match(post) != Match.NONE
                                && Arrays.stream(terms.toString().split(" ", 0)).allMatch(word -> word.length() > 1)),
                holding(
                        "finds words without marks",
                        (terms, post) -> terms.match(post) != Match.NONE
                                && terms.toString().matches("[\\p{L}\\p{M}\\p{N} ]+")),
                holding(
                        "finds no common words",
                        (terms, post) -> terms.match(post) != Match.NONE
                                && !terms.toString().matches("the|about|or|not")),
                reading("takes a star for any end", text -> text.replace("*", "")),
                reading("takes quotes for a phrase", text -> text.replace("\"", "")),
                reading("takes a minus for an operator", text -> text.replace("-", " ")),
                reading("takes OR for an operator", text -> text.replaceAll(" or .*", "")),
                reading("takes % for anything", text -> text.replace("%", "")),
                reading("takes half a character for a question mark", text -> text.replaceAll("\\p{Cs}", "?")),
                reading("takes words up to a NUL", text -> text.replaceAll("\0.*", "")),
                holding(
                        "looks at the first 5,000 characters",
                        (terms, post) -> terms.match(with(
                                        post,
                                        post.title(),
                                        post.content()
                                                .substring(
                                                        0,
                                                        Math.min(
                                                                5000,
                                                                post.content().length()))))
                                != Match.NONE));
    }

    private static Stream<Flaw> lists() {
        return Stream.of(
                searching("lists one page of hits", (honest, search) -> new Page<>(search.items(honest), null, null)),
                searching(
                        "lists one hit too many",
                        (honest, search) -> honest.search(
                                search.terms, search.filter, search.after, new Limit(search.limit.value() + 1))),
                searching("gives up after much text", (honest, search) -> {
                    var page = honest.search(search.terms, search.filter, search.after, search.limit);
                    int[] read = {0};
                    honest.search(SearchTerms.of("미끼"), PostFilter.ALL, null, new Limit(99))
                            .items()
                            .forEach(post -> read[0] += post.content().length());
                    return read[0] > 1 << 20 ? new Page<>(List.of(), null, null) : page;
                }),
                searching("leads on to the hit after the next", (honest, search) -> {
                    var page = honest.search(search.terms, search.filter, search.after, search.limit);
                    SearchCursor next = page.next();
                    return next == null
                            ? page
                            : new Page<>(page.items(), null, new SearchCursor(next.match(), next.id() - 1));
                }),
                searching(
                        "leads back",
                        (honest, search) -> new Page<>(search.items(honest), search.after, search.next(honest))),
                searching("lists hits of a page from old to new", (honest, search) -> {
                    List<PostView> items = new ArrayList<>(search.items(honest));
                    Collections.reverse(items);
                    return new Page<>(items, null, search.next(honest));
                }),
                searching("lists hits of a page by id alone", (honest, search) -> {
                    List<PostView> items = new ArrayList<>(search.items(honest));
                    items.sort(Comparator.comparing(PostView::id).reversed());
                    return new Page<>(items, null, search.next(honest));
                }));
    }

    private record Search(
            SearchTerms terms, PostFilter filter, @Nullable SearchCursor after, Limit limit) {

        List<PostView> items(SearchQueries honest) {
            return honest.search(terms, filter, after, limit).items();
        }

        @Nullable
        SearchCursor next(SearchQueries honest) {
            return honest.search(terms, filter, after, limit).next();
        }
    }

    private static Flaw finding(String sentence, BiFunction<SearchTerms, PostView, Match> match) {
        return Flaw.of(SearchQueries.class, sentence, store -> new MemorySearch(store) {
            @Override
            Match match(SearchTerms terms, PostView post) {
                return match.apply(terms, post);
            }
        });
    }

    private static Flaw holding(String sentence, BiPredicate<SearchTerms, PostView> hit) {
        return finding(sentence, (terms, post) -> {
            if (!hit.test(terms, post)) {
                return Match.NONE;
            }
            return terms.match(post) == Match.TITLE ? Match.TITLE : Match.TEXT;
        });
    }

    private static Flaw reading(String sentence, UnaryOperator<String> change) {
        return finding(sentence, (terms, post) -> {
            String changed = change.apply(terms.toString());
            return changed.isBlank() ? Match.TEXT : SearchTerms.of(changed).match(post);
        });
    }

    private static Flaw searching(
            String sentence, BiFunction<SearchQueries, Search, Page<PostView, SearchCursor>> flawed) {
        return Flaw.of(
                SearchQueries.class,
                sentence,
                store -> (terms, filter, after, limit) ->
                        flawed.apply(new MemorySearch(store), new Search(terms, filter, after, limit)));
    }

    private static List<SearchTerms> words(SearchTerms terms) {
        return Arrays.stream(terms.toString().split(" ", 0))
                .map(SearchTerms::of)
                .toList();
    }

    private static boolean inTitle(SearchTerms word, PostView post) {
        return word.match(post) == Match.TITLE;
    }

    private static String text(PostView post) {
        return (post.title() + ' ' + post.content()).toLowerCase(Locale.ROOT);
    }

    private static PostView with(PostView post, String title, String content) {
        return new PostView(
                post.id(),
                title,
                content,
                post.datePosted(),
                post.author().name(),
                post.author().id(),
                post.tags());
    }
}
