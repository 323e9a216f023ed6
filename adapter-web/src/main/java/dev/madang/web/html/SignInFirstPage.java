package dev.madang.web.html;

import org.springframework.http.HttpStatusCode;

/** In the place of a page that only members see. */
record SignInFirstPage(SimpleForm form, HttpStatusCode status) implements PageModel {

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
}
