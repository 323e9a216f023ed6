package dev.madang.web.html;

import dev.madang.web.Problem;
import org.springframework.http.HttpStatusCode;

/** @param reference to what the log has about it; empty if the fault isn't the board's */
record ErrorPage(Frame frame, Problem problem, String reference) implements Sheet {

    @Override
    public String template() {
        return "error.jte";
    }

    @Override
    public HttpStatusCode status() {
        return problem.status();
    }
}
