package dev.madang.web.html;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;

/** Everything that one page shows: the only argument of its template. */
public interface PageModel {

    /** The template's file name in {@code src/main/jte}. */
    String template();

    PageContext context();

    /** Whether it shows, or asks for, what the next who uses the browser mustn't see. */
    default boolean isPrivate() {
        return context().member() != null;
    }

    /** What the status obliges the answer to carry. */
    default HttpHeaders headers() {
        return HttpHeaders.EMPTY;
    }

    default HttpStatusCode status() {
        return HttpStatus.OK;
    }
}
