package dev.madang.web.html;

import dev.madang.web.access.Methods;
import dev.madang.web.error.Accepting;
import dev.madang.web.error.IncidentLog;
import dev.madang.web.error.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/** Answers every failure with a page, where a page is wanted. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class HtmlErrors implements HandlerExceptionResolver {

    private final Pages pages;
    private final PresentMode presentMode;
    private final IncidentLog incidents;

    HtmlErrors(Pages pages, PresentMode presentMode, IncidentLog incidents) {
        this.pages = pages;
        this.presentMode = presentMode;
        this.incidents = incidents;
    }

    /** Writes the answer itself, so that filters can call it as well as Spring's servlet. */
    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception thrown) {
        if (response.isCommitted() || !Accepting.html(request)) {
            return null;
        }
        Problem problem = Problem.of(thrown);
        String reference =
                problem.status().isSameCodeAs(HttpStatus.INTERNAL_SERVER_ERROR) ? incidents.write(thrown) : "";
        problem.headers().forEach((name, values) -> response.setHeader(name, String.join(", ", values)));
        try {
            pages.show(page(request, problem, reference)).render(Map.of(), request, response);
        } catch (Exception e) {
            throw new IllegalStateException("The error page failed", e);
        }
        return new ModelAndView();
    }

    private PageModel page(HttpServletRequest request, Problem problem, String reference) {
        if (problem.status().is5xxServerError()) {
            PresentMode.forget(request);
        } else {
            presentMode.offer(request);
        }
        SentForm sent = Methods.isSafe(request) ? SentForm.NONE : SentForm.in(request);
        boolean goesOn = Methods.isSafe(request) || !sent.isEmpty();
        return isForMembers(problem) && goesOn
                ? new SignInFirstPage(SignInForm.instead(request, sent), problem.status())
                : new ErrorPage(PageContext.of(request), problem, reference, sent);
    }

    private static boolean isForMembers(Problem problem) {
        return problem.status().isSameCodeAs(HttpStatus.UNAUTHORIZED)
                || problem.faults().stream().anyMatch(fault -> fault.code().equals("members-only"));
    }
}
