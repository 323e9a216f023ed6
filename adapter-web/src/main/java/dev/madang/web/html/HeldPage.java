package dev.madang.web.html;

/** Tells a guest that its post waits for a moderator. */
record HeldPage(Frame frame) implements Sheet {

    @Override
    public String template() {
        return "held.jte";
    }
}
