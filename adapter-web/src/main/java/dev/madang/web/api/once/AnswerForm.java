package dev.madang.web.api.once;

import dev.madang.web.api.EntityTags;
import dev.madang.web.api.Made;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.method.HandlerMethod;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells, of what a transaction returns, what its request will be answered. It can where that is what the route's handler
 * returns, or the only one of a list of such; where the handler returns nothing; but not where the handler makes something
 * else of it.
 */
@Component
class AnswerForm {

    private final JsonMapper json;
    private final EntityTags entityTags;

    AnswerForm(JsonMapper json, EntityTags entityTags) {
        this.json = json;
        this.entityTags = entityTags;
    }

    Optional<KeptAnswer> answer(HandlerMethod handler, HttpServletRequest request, Object result) {
        ResolvableType returned = ResolvableType.forMethodReturnType(handler.getMethod());
        boolean made = returned.resolve() == ResponseEntity.class;
        Class<?> type = made ? returned.getGeneric(0).resolve() : returned.resolve();
        if (type == null || type == void.class || type == Void.class) {
            return Optional.of(KeptAnswer.of(ResponseEntity.noContent().build()));
        }
        Object body = type != List.class && result instanceof List<?> list && list.size() == 1 ? list.get(0) : result;
        if (!type.isInstance(body)) {
            return Optional.empty();
        }
        return Optional.of(made ? made(Made.answer(body, request)) : answered(handler, body));
    }

    private KeptAnswer made(ResponseEntity<?> answer) {
        var kept = ResponseEntity.status(answer.getStatusCode()).headers(answer.getHeaders());
        Object body = answer.getBody();
        if (body != null && answer.getHeaders().containsHeader(HttpHeaders.LOCATION)) {
            kept.eTag(entityTags.tagOf(body));
        }
        return KeptAnswer.of(kept.body(text(body)));
    }

    private KeptAnswer answered(HandlerMethod handler, Object body) {
        ResponseStatus status = handler.getMethodAnnotation(ResponseStatus.class);
        return KeptAnswer.of(ResponseEntity.status(status == null ? HttpStatus.OK : status.value())
                .body(text(body)));
    }

    String text(@Nullable Object body) {
        return json.writeValueAsString(body);
    }
}
