package dev.madang.web.api;

import dev.madang.web.access.Callers;
import dev.madang.web.error.Accepting;
import dev.madang.web.error.IncidentLog;
import dev.madang.web.error.Problem;
import dev.madang.web.language.Language;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.json.JsonMapper;

/** Answers every failure with a problem detail, where no page is wanted. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class ApiErrors implements HandlerExceptionResolver {

    private final JsonMapper json;
    private final IncidentLog incidents;

    ApiErrors(JsonMapper json, IncidentLog incidents) {
        this.json = json;
        this.incidents = incidents;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception thrown) {
        if (response.isCommitted() || Accepting.html(request)) {
            return null;
        }
        Problem problem = Problem.of(thrown);
        String reference =
                problem.status().isSameCodeAs(HttpStatus.INTERNAL_SERVER_ERROR) ? incidents.write(thrown) : null;
        problem.headers().forEach((name, values) -> response.setHeader(name, String.join(", ", values)));
        Language language = Language.of(request);
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, language.code());
        response.setHeader(HttpHeaders.CACHE_CONTROL, Callers.mostKept(request));
        write(ProblemDetail.of(problem, language, reference), response);
        return new ModelAndView();
    }

    private void write(ProblemDetail detail, HttpServletResponse response) {
        byte[] body = json.writeValueAsBytes(detail);
        response.setStatus(detail.status());
        response.setContentType(ProblemDetail.MEDIA_TYPE);
        response.setHeader(HttpHeaders.VARY, "Accept, Accept-Language, Cookie, Prefer, Origin");
        response.setContentLength(body.length);
        try {
            response.getOutputStream().write(body);
        } catch (IOException e) {
            // The client has gone: nobody is left to tell.
        }
    }
}
