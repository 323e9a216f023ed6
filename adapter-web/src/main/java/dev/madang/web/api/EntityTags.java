package dev.madang.web.api;

import dev.madang.application.Precondition;
import dev.madang.application.comment.CommentView;
import dev.madang.application.post.PostView;
import dev.madang.application.tag.TagView;
import dev.madang.application.user.UserView;
import dev.madang.domain.Refusal;
import dev.madang.web.cache.EntityTag;
import dev.madang.web.cache.ResponseCache;
import dev.madang.web.error.PreconditionFailed;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;
import tools.jackson.databind.json.JsonMapper;

/**
 * Says what a user, a post, a comment or a tag is by now, as its {@code ETag}; and changes it only if it still is what the client's {@code
 * If-Match} says (RFC 9110, section 13.1.1).
 */
@ControllerAdvice(basePackageClasses = EntityTags.class)
public final class EntityTags implements ResponseBodyAdvice<Object> {

    /** What has an address of its own, where it can be changed. */
    private static final Set<Class<?>> RESOURCES =
            Set.of(PostView.class, CommentView.class, UserView.class, TagView.class);

    private static final Pattern STRONG = Pattern.compile("(?<!W/)\"[^\"]*\"");

    /** The tag of no answer. */
    private static final List<String> NOTHING = List.of("");

    private final JsonMapper json;

    EntityTags(JsonMapper json) {
        this.json = json;
    }

    /**
     * Of what has a version.
     *
     * @param present what the client would read now
     * @param change given the version that the client has seen, to be refused as {@code stale} if there is another by then;
     *     null if it doesn't say
     * @throws PreconditionFailed if that isn't what there is, or no more at the moment of the change
     */
    public <V> void ifMatch(
            HttpServletRequest request,
            Supplier<V> present,
            Function<V, Integer> version,
            Consumer<@Nullable Integer> change) {
        List<String> seen = seen(request);
        if (seen.isEmpty()) {
            change.accept(null);
            return;
        }
        changed(present, () -> {
            V now = present.get();
            requireSeen(seen, now);
            change.accept(version.apply(now));
            return now;
        });
    }

    /**
     * Of what has none.
     *
     * @param present what the client would read now, also within the transaction that changes it
     * @param change asks whether that is what the client has seen
     * @throws PreconditionFailed if it isn't
     */
    public <V, R> R provided(HttpServletRequest request, Supplier<V> present, Function<Precondition, R> change) {
        List<String> seen = seen(request);
        return seen.isEmpty()
                ? change.apply(Precondition.NONE)
                : changed(present, () -> change.apply(new Precondition(() -> requireSeen(seen, present.get()))));
    }

    /** The tags of what the client has seen; none if it doesn't matter. */
    private static List<String> seen(HttpServletRequest request) {
        String seen = String.join(",", Collections.list(request.getHeaders(HttpHeaders.IF_MATCH)));
        if (seen.isBlank() || seen.strip().equals("*")) {
            return List.of();
        }
        List<String> tags =
                STRONG.matcher(seen).results().map(MatchResult::group).toList();
        return tags.isEmpty() ? NOTHING : tags;
    }

    private void requireSeen(List<String> seen, Object now) {
        EntityTag tag = of(now);
        if (!seen.contains(tag.plain()) && !seen.contains(tag.gzip())) {
            throw Refusal.conflict("", "stale");
        }
    }

    private <R> R changed(Supplier<?> present, Supplier<R> change) {
        try {
            return change.get();
        } catch (Refusal refusal) {
            if (refusal.code().equals("stale")) {
                throw new PreconditionFailed(of(present.get()).plain());
            }
            throw refusal;
        }
    }

    /** Of what has an address of its own. */
    public String tagOf(Object resource) {
        return of(resource).plain();
    }

    private EntityTag of(Object resource) {
        return EntityTag.of(json.writeValueAsBytes(resource));
    }

    @Override
    public boolean supports(MethodParameter returnType, Class<? extends HttpMessageConverter<?>> converter) {
        return true;
    }

    /** What is held back to be kept has its tag from {@link ResponseCache}. */
    @Override
    public @Nullable Object beforeBodyWrite(
            @Nullable Object body,
            MethodParameter returnType,
            MediaType type,
            Class<? extends HttpMessageConverter<?>> converter,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        if (body != null
                && RESOURCES.contains(body.getClass())
                && isOfAddress(request, response)
                && !ResponseCache.holdsBack(response)) {
            response.getHeaders().setETag(of(body).plain());
        }
        return body;
    }

    /** Whether the answer is what stands at the request's address, or at the one that it says is new. */
    private static boolean isOfAddress(ServerHttpRequest request, ServerHttpResponse response) {
        return !request.getMethod().equals(HttpMethod.POST)
                || response.getHeaders().getLocation() != null;
    }
}
