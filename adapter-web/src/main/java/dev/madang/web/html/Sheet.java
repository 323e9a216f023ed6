package dev.madang.web.html;

import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;

/** Everything that one page shows: the only argument of its template. */
interface Sheet {

    /** The template's file name in {@code src/main/jte}. */
    String template();

    Frame frame();

    default HttpStatusCode status() {
        return HttpStatus.OK;
    }
}
