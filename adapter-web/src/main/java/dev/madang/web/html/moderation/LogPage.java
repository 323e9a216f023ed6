package dev.madang.web.html.moderation;

import dev.madang.application.Page;
import dev.madang.application.moderation.EntryView;
import dev.madang.domain.Reason;
import dev.madang.domain.moderation.Mode;
import dev.madang.web.html.PageContext;
import dev.madang.web.html.PageModel;

record LogPage(PageContext context, Page<EntryView, Long> entries) implements PageModel {

    /** What an entry says beyond its act, in the reader's words. */
    String detail(EntryView entry) {
        return switch (entry.act()) {
            case CHANGE_ROLE -> context.say("role." + entry.detail());
            case CHANGE_MODE ->
                context.say(
                        "mode." + Mode.withCode(entry.detail()).orElseThrow().code());
            case KEEP_POST, KEEP_COMMENT -> context.say("log.reports", Long.parseLong(entry.detail()));
            case MERGE_TAG -> context.say("log.tag", Long.parseLong(entry.detail()));
            case HIDE_VERSION, RESTORE_VERSION, HIDE_COMMENT_VERSION, RESTORE_COMMENT_VERSION ->
                context.say("log.version", Long.parseLong(entry.detail()));
            case UNDO_POSTS, UNDO_COMMENTS -> context.say("log.posts", Long.parseLong(entry.detail()));
            case SUSPEND_MEMBER -> context.say("log.days", Long.parseLong(entry.detail()));
            default -> entry.detail();
        };
    }

    /** Why it was done; what the commands say by themselves, in the reader's words. */
    String reason(EntryView entry) {
        return entry.actorId() == 0 && entry.reason().equals(Reason.BY_OPERATOR)
                ? context.say("log.by-operator")
                : entry.reason();
    }

    @Override
    public String template() {
        return "moderation/log.jte";
    }
}
