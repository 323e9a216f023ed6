package dev.madang.domain;

import java.util.List;

/**
 * One broken rule.
 *
 * @param field the field as a client names it, with a path in lists ({@code [3].title}, {@code tags[1]}); empty if the fault isn't about
 *     a field
 * @param code stable and language-free, in kebab case ({@code too-long}); the front doors hold its sentences
 * @param arguments what the sentence needs, such as the limit
 */
public record Fault(String field, String code, List<Object> arguments) {

    public Fault {
        arguments = List.copyOf(arguments);
    }

    public Fault(String field, String code, Object... arguments) {
        this(field, code, List.of(arguments));
    }

    public Fault in(String otherField) {
        return new Fault(otherField, code, arguments);
    }
}
