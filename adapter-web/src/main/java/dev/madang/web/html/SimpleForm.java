package dev.madang.web.html;

import dev.madang.domain.Refusal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page with a few fields and a button.
 *
 * @param name the start of its sentences' keys, which end in {@code title}, {@code lead} and {@code submit}
 * @param aside the key of a sentence below with a link; empty for none
 * @param asideLink where it leads
 */
record SimpleForm(
        Frame frame,
        String name,
        String action,
        List<Field> fields,
        String aside,
        String asideLink,
        @Nullable Refusal refusal)
        implements Form {

    /**
     * @param kind what is typed: {@code text}, {@code email} or {@code password}
     * @param autocomplete what browsers and password managers may fill in
     */
    record Field(String name, String value, String kind, String autocomplete, String hint) {}

    @Override
    public String template() {
        return "simple.jte";
    }
}
