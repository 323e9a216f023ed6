package dev.madang.web.html;

/** For whom has signed in, and was refused before. */
record SendAgainPage(PageContext context, SentForm sent) implements PageModel {

    @Override
    public String template() {
        return "sendagain.jte";
    }

    @Override
    public boolean isPrivate() {
        return true;
    }
}
