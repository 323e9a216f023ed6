package dev.madang.web.html;

import dev.madang.web.error.Problem;
import org.springframework.http.HttpStatusCode;

/**
 * @param reference to what the log has about it; empty if the fault isn't the board's
 * @param sent what was refused
 */
record ErrorPage(PageContext context, Problem problem, String reference, SentForm sent) implements PageModel {

    /** Whether the same may be taken later. */
    boolean mayWorkAgain() {
        return problem.status().is5xxServerError();
    }

    /** Also what somebody has typed. */
    @Override
    public boolean isPrivate() {
        return PageModel.super.isPrivate() || !sent.isEmpty();
    }

    @Override
    public String template() {
        return "error.jte";
    }

    @Override
    public HttpStatusCode status() {
        return problem.status();
    }
}
