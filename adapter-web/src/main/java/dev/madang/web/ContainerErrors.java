package dev.madang.web;

import dev.madang.domain.account.Right;
import dev.madang.web.access.Access;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/**
 * Where the servlet container sends what it, or a filter, has refused: thrown again here, so that it's answered in the
 * same place and form as what a handler has refused.
 */
@Controller
class ContainerErrors {

    @Access(Right.READ)
    @RequestMapping("/error")
    void raise(HttpServletRequest request) throws Exception {
        HttpStatusCode status = status(request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE));
        // A body that breaks off or stalls while it's read has the container's 4xx, and an exception all the same.
        if (!status.is4xxClientError()
                && request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Exception thrown) {
            throw thrown;
        }
        throw new ResponseStatusException(status);
    }

    /** A request to this very address finds nothing. */
    private static HttpStatusCode status(@Nullable Object code) {
        return code instanceof Integer status ? HttpStatusCode.valueOf(status) : HttpStatus.NOT_FOUND;
    }
}
