package dev.madang.web.html;

import dev.madang.domain.Fault;
import dev.madang.domain.account.Right;
import dev.madang.web.error.Problem;
import org.springframework.http.HttpStatusCode;

/**
 * @param reference to what the log has about it; empty if the fault isn't the board's
 * @param sent what was refused; without an action where nothing was sent
 */
record ErrorPage(PageContext context, Problem problem, String reference, SentForm sent) implements PageModel {

    /** What its sentences' keys end in: the fault's code, where there is more to say than what every such problem has. */
    String code() {
        return problem.faults().stream()
                .map(Fault::code)
                .filter(code -> context.language().says("problem." + code))
                .findFirst()
                .orElse(problem.code());
    }

    /** The key of what to do now. */
    String help() {
        String help = "help." + code();
        String reading = String.join(".", help, "reading");
        return sent.action().isEmpty() && context.language().says(reading) ? reading : help;
    }

    /** Whether it is for the board's mode, which the reader may change. */
    boolean mayOpen() {
        return code().equals("read-only") && context.may(Right.CHANGE_MODE);
    }

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
