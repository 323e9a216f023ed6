package dev.madang.web.api;

import dev.madang.application.post.BrowseRecommended;
import dev.madang.application.post.CountPosts;
import dev.madang.application.post.PostFilter;
import dev.madang.application.post.PostView;
import dev.madang.application.post.RankCursor;
import dev.madang.application.post.ReadPost;
import dev.madang.application.publishing.DeletePost;
import dev.madang.application.publishing.EditPost;
import dev.madang.application.publishing.PublishPost;
import dev.madang.application.publishing.PublishPosts;
import dev.madang.application.search.ListPosts;
import dev.madang.domain.account.Caller;
import dev.madang.domain.account.Right;
import dev.madang.domain.recommendation.Span;
import dev.madang.web.Ids;
import dev.madang.web.Sorting;
import dev.madang.web.access.Access;
import dev.madang.web.access.Callers;
import dev.madang.web.access.SecurityLog;
import dev.madang.web.cache.SharedResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(produces = "application/json")
class PostApi {

    private static final String POSTS = "/api/posts";

    private final ListPosts listPosts;
    private final BrowseRecommended browseRecommended;
    private final CountPosts countPosts;
    private final ReadPost readPost;
    private final PublishPost publishPost;
    private final PublishPosts publishPosts;
    private final EditPost editPost;
    private final DeletePost deletePost;
    private final EntityTags entityTags;
    private final Callers callers;
    private final SecurityLog log;

    PostApi(
            ListPosts listPosts,
            BrowseRecommended browseRecommended,
            CountPosts countPosts,
            ReadPost readPost,
            PublishPost publishPost,
            PublishPosts publishPosts,
            EditPost editPost,
            DeletePost deletePost,
            EntityTags entityTags,
            Callers callers,
            SecurityLog log) {
        this.listPosts = listPosts;
        this.browseRecommended = browseRecommended;
        this.countPosts = countPosts;
        this.readPost = readPost;
        this.publishPost = publishPost;
        this.publishPosts = publishPosts;
        this.editPost = editPost;
        this.deletePost = deletePost;
        this.entityTags = entityTags;
        this.callers = callers;
        this.log = log;
    }

    @SharedResponse
    @QueryParameters({"q", "author", "tag", "since", "until", "sort", "within", "before", "after", "limit"})
    @GetMapping(POSTS)
    List<PostView> browse(HttpServletRequest request, HttpServletResponse response) {
        Listing listing = new Listing(request, response);
        Span span = Sorting.of(request);
        return span == null ? byDate(listing) : recommended(span, listing);
    }

    private List<PostView> recommended(Span span, Listing listing) {
        String before = listing.parameter("before");
        RankCursor cursor = before == null ? null : RankCursor.parse("before", before);
        return listing.answer(
                browseRecommended.run(span, cursor, listing.limit()), "before", "sort", "within", "limit");
    }

    /** Or a search. */
    private List<PostView> byDate(Listing listing) {
        String words = listing.parameter("q");
        PostFilter filter = new PostFilter(listing.parameter("author"), listing.parameter("tag"))
                .within(listing.moment("since"), listing.moment("until"));
        var page =
                listPosts.run(words, filter, listing.parameter("before"), listing.parameter("after"), listing.limit());
        if (words == null || words.isBlank()) {
            listing.tellTotal(() -> countPosts.run(filter));
        }
        return listing.answer(page, "before", "author", "tag", "since", "until", "sort", "q", "limit");
    }

    @SharedResponse
    @GetMapping(POSTS + Ids.PATTERN)
    PostView read(@PathVariable String id) {
        return readPost.run(Ids.inPath("post", id));
    }

    @Access(Right.PUBLISH_POST)
    @PostMapping(path = POSTS, consumes = Json.CONSUMED)
    ResponseEntity<PostView> publish(
            @RequestBody PostBody post, HttpServletRequest request, HttpServletResponse response) {
        PostView published = callers.orNewGuest(request, response, caller -> {
            PostView made = publishPost.run(caller, post.draft());
            log.published(caller, List.of(made));
            return made;
        });
        return Made.answer(published, request);
    }

    @Access(Right.PUBLISH_POST)
    @PostMapping(path = POSTS + ":bulk", consumes = Json.CONSUMED)
    @ResponseStatus(HttpStatus.CREATED)
    List<PostView> publishAll(
            @RequestBody List<@Nullable PostBody> posts, HttpServletRequest request, HttpServletResponse response) {
        return callers.orNewGuest(request, response, caller -> {
            List<PostView> published = publishPosts.run(
                    caller,
                    posts.stream()
                            .map(post -> Objects.requireNonNullElse(post, PostBody.EMPTY)
                                    .draft())
                            .toList());
            log.published(caller, published);
            return published;
        });
    }

    @Access(Right.EDIT_OWN_POST)
    @PatchMapping(
            path = POSTS + Ids.PATTERN,
            consumes = {Json.CONSUMED, Json.CHANGE})
    PostView edit(Caller caller, @PathVariable String id, @RequestBody PostBody change, HttpServletRequest request) {
        long post = Ids.inPath("post", id);
        return entityTags.provided(
                request, () -> readPost.run(post), unchanged -> editPost.run(caller, post, change.edit(unchanged)));
    }

    @Access(Right.DELETE_OWN_POST)
    @QueryParameters(QueryReason.NAME)
    @DeleteMapping(POSTS + Ids.PATTERN)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(Caller caller, @PathVariable String id, HttpServletRequest request) {
        long post = Ids.inPath("post", id);
        entityTags.ifMatch(
                request,
                () -> readPost.run(post),
                PostView::version,
                version -> deletePost.run(caller, post, QueryReason.of(request), version));
    }
}
