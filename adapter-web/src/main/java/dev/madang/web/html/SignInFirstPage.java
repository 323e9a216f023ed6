package dev.madang.web.html;

import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;

/** In the place of a page that only members see. */
record SignInFirstPage(SimpleForm form) implements PageModel {

    @Override
    public String template() {
        return "signinfirst.jte";
    }

    @Override
    public PageContext context() {
        return form.context();
    }

    @Override
    public boolean isPrivate() {
        return true;
    }

    @Override
    public HttpStatusCode status() {
        return HttpStatus.UNAUTHORIZED;
    }
}
