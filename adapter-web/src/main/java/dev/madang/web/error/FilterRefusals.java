package dev.madang.web.error;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Answers what a filter refuses, as a page or as JSON, as the request accepts. */
@Component
public class FilterRefusals {

    private final List<HandlerExceptionResolver> answering;

    /** @param answering those who write answers to what was refused, of whom the first that can does */
    public FilterRefusals(List<HandlerExceptionResolver> answering) {
        this.answering = answering;
    }

    /** @param refusal a {@link dev.madang.domain.Refusal}, or what Spring knows as one */
    public void answer(RuntimeException refusal, HttpServletRequest request, HttpServletResponse response) {
        for (HandlerExceptionResolver resolver : answering) {
            if (resolver.resolveException(request, response, null, refusal) != null) {
                return;
            }
        }
    }
}
