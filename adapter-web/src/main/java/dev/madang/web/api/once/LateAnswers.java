package dev.madang.web.api.once;

import dev.madang.application.answer.Once;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.http.server.ServletServerHttpResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/**
 * Keeps the answers that no transaction could tell, before they are sent. A board that is killed just before does such a
 * request again, which must do no harm.
 */
@ControllerAdvice("dev.madang.web.api")
class LateAnswers implements ResponseBodyAdvice<Object> {

    private final AnswerForm form;

    LateAnswers(AnswerForm form) {
        this.form = form;
    }

    @Override
    public boolean supports(MethodParameter returnType, Class<? extends HttpMessageConverter<?>> converter) {
        return true;
    }

    @Override
    public @Nullable Object beforeBodyWrite(
            @Nullable Object body,
            MethodParameter returnType,
            MediaType type,
            Class<? extends HttpMessageConverter<?>> converter,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        if (request instanceof ServletServerHttpRequest asked && response instanceof ServletServerHttpResponse answer) {
            Once once = Repetitions.of(asked.getServletRequest());
            if (once != null) {
                int status = answer.getServletResponse().getStatus();
                once.keep(() -> text(status, answer.getHeaders(), body));
            }
        }
        return body;
    }

    private String text(int status, HttpHeaders headers, @Nullable Object body) {
        return KeptAnswer.of(ResponseEntity.status(status).headers(headers).body(form.text(body)))
                .text();
    }
}
