package dev.madang.web.html;

/** Shows a new access token, this once. */
record TokenPage(Frame frame, String token) implements Sheet {

    @Override
    public String template() {
        return "token.jte";
    }
}
