package dev.madang.web.api;

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

    private final JsonMapper json;

    EntityTags(JsonMapper json) {
        this.json = json;
    }

    /**
     * @param present what the client would read now
     * @param change given what the client has seen; null if it doesn't say
     * @throws PreconditionFailed if that isn't what there is, or no more at the moment of the change, when it refuses as {@code
     *     stale}
     */
    public <V, R> R ifMatch(HttpServletRequest request, Supplier<V> present, Function<@Nullable V, R> change) {
        String seen = String.join(",", Collections.list(request.getHeaders(HttpHeaders.IF_MATCH)));
        if (seen.isBlank() || seen.strip().equals("*")) {
            return change.apply(null);
        }
        V now = present.get();
        EntityTag tag = of(now);
        List<String> tags =
                STRONG.matcher(seen).results().map(MatchResult::group).toList();
        if (!tags.contains(tag.plain()) && !tags.contains(tag.gzip())) {
            throw new PreconditionFailed(tag.plain());
        }
        try {
            return change.apply(now);
        } catch (Refusal refusal) {
            if (refusal.code().equals("stale")) {
                throw new PreconditionFailed(of(present.get()).plain());
            }
            throw refusal;
        }
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
