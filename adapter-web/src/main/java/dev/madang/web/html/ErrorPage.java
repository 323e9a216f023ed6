package dev.madang.web.html;

import dev.madang.web.error.Problem;
import org.springframework.http.HttpStatusCode;

/** @param reference to what the log has about it; empty if the fault isn't the board's */
record ErrorPage(PageContext context, Problem problem, String reference) implements PageModel {

    @Override
    public String template() {
        return "error.jte";
    }

    @Override
    public HttpStatusCode status() {
        return problem.status();
    }
}
