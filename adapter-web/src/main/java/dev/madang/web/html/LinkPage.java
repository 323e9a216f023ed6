package dev.madang.web.html;

/** @param link shown once; without the board's address if that isn't configured */
record LinkPage(Frame frame, String username, String link) implements Sheet {

    @Override
    public String template() {
        return "link.jte";
    }
}
