package dev.madang.web.html;

import dev.madang.application.Page;
import dev.madang.application.moderation.EntryView;

record LogPage(Frame frame, Page<EntryView, Long> entries) implements Sheet {

    /** What an entry says beyond its act, in the reader's words. */
    String detail(EntryView entry) {
        return switch (entry.act()) {
            case CHANGE_ROLE -> frame.say("role." + entry.detail());
            case CHANGE_MODE -> frame.say("mode." + entry.detail());
            case UNDO_POSTS -> frame.say("log.posts", Long.parseLong(entry.detail()));
            case SUSPEND_MEMBER -> frame.say("log.days", Long.parseLong(entry.detail()));
            default -> entry.detail();
        };
    }

    @Override
    public String template() {
        return "log.jte";
    }
}
