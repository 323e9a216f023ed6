package dev.madang.web.html;

import dev.madang.domain.Refusal;
import dev.madang.web.Codes;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page with a few fields and a button.
 *
 * @param name the start of its sentences' keys, which end in {@code title}, {@code lead} and {@code submit}
 * @param about what it is about, as the author wrote it; empty if the title says it all
 * @param aside the key of a sentence below with a link
 * @param asideLink where it leads
 * @param sent another form that it carries along unseen
 */
public record SimpleForm(
        PageContext context,
        String name,
        String about,
        String action,
        List<Choice> choices,
        List<Field> fields,
        String aside,
        String asideLink,
        SentForm sent,
        @Nullable Refusal refusal)
        implements Form {

    public SimpleForm(
            PageContext context,
            String name,
            String action,
            List<Field> fields,
            String aside,
            String asideLink,
            @Nullable Refusal refusal) {
        this(context, name, "", action, List.of(), fields, aside, asideLink, refusal);
    }

    /** Of a few fields and choices about something. */
    public SimpleForm(
            PageContext context,
            String name,
            String about,
            String action,
            List<Choice> choices,
            List<Field> fields,
            String aside,
            String asideLink,
            @Nullable Refusal refusal) {
        this(context, name, about, action, choices, fields, aside, asideLink, SentForm.NONE, refusal);
    }

    /**
     * @param kind what is typed: {@code text}, {@code email}, {@code numeric} or {@code password}
     * @param autocomplete what browsers and password managers may fill in
     * @param seen what is there now, for {@link FormData#changed}; null if that doesn't matter
     */
    public record Field(
            String name,
            String value,
            String kind,
            String autocomplete,
            String hint,
            @Nullable String seen) {

        public Field(String name, String value, String kind, String autocomplete, String hint) {
            this(name, value, kind, autocomplete, hint, null);
        }

        public Field over(String present) {
            return new Field(name, value, kind, autocomplete, hint, present);
        }

        /** What nobody else could know. */
        public static Field free(String name, String value, String hint) {
            return new Field(name, value, "text", "on", hint);
        }

        /** Why somebody does something, for all to read in the log. */
        public static Field reason(PageContext context, HttpServletRequest request) {
            return free("reason", FormData.in(request, "reason"), context.say("reason.hint"));
        }

        /** The password of the member who is signed in. */
        public static Field currentPassword(PageContext context) {
            return new Field("password", "", "password", "current-password", context.say("password-form.current.hint"));
        }
    }

    /**
     * Of which one is to be chosen.
     *
     * @param chosen the value of an option; empty if none is
     */
    public record Choice(String name, String chosen, List<Option> options) {

        /** @param family the start of the keys of its options' sentences */
        public static Choice of(
                PageContext context, String name, String family, String chosen, List<? extends Enum<?>> constants) {
            return new Choice(
                    name,
                    chosen,
                    constants.stream()
                            .map(Codes::of)
                            .map(value -> new Option(value, context.say(family + value)))
                            .toList());
        }
    }

    record Option(String value, String text) {}

    /** Where a form to sign in or up with takes what was typed; null where nothing is taken along. */
    @Nullable
    String typed() {
        if (sent.isEmpty()) {
            return name.startsWith("sign-") ? null : action;
        }
        return sent.action();
    }

    /** Also what somebody types to be let in. */
    @Override
    public boolean isPrivate() {
        return true;
    }

    @Override
    public String template() {
        return "simple.jte";
    }
}
