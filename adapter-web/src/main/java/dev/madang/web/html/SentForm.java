package dev.madang.web.html;

import dev.madang.domain.account.Identity;
import dev.madang.web.access.Methods;
import dev.madang.web.language.Language;
import dev.madang.web.limit.BodyReader;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A form that was refused, all but its passwords: whoever filled it in gets it back, and can send it again.
 *
 * @param action where it was sent
 * @param fields empty where nothing is kept
 */
public record SentForm(String action, List<Field> fields) {

    static final SentForm NONE = new SentForm("", List.of());

    /** Before the names of its fields in the form to sign in with. */
    private static final String PREFIX = "sent.";

    /** What people choose, or never see; all else they have typed. */
    private static final Set<String> UNTYPED = Set.of(
            "action",
            "days",
            "extent",
            "from",
            "key",
            "member",
            "mode",
            "parent_id",
            "posts",
            "previewed",
            "role",
            "scopes",
            "shown",
            "span",
            "to",
            "version",
            "website");

    /** The query parameter that says that nothing is to be done, and what was typed is to be carried along. */
    static final String CARRY = "carry";

    /** Where forms for new posts and comments go. */
    private static final Pattern AUTHORED = Pattern.compile("/post/(new|[0-9]+/comment/new)");

    /** What these ask nobody who is signed in. */
    private static final Set<String> AUTHOR = Set.of("username", "email");

    private static final int LONG = 100;

    /** @param typed whether people have typed it, and want to see it */
    public record Field(String name, String value, boolean typed) {

        private Field carried() {
            return new Field(PREFIX + name, value, typed);
        }

        /** What it is called in the form that was sent. */
        String label() {
            return name.startsWith(PREFIX) ? name.substring(PREFIX.length()) : name;
        }

        boolean isLong() {
            return label().equals("content") || value.length() > LONG || value.indexOf('\n') >= 0;
        }
    }

    /** What was sent with a request. */
    static SentForm in(HttpServletRequest request) {
        return new SentForm(
                Next.here(request),
                BodyReader.formOf(request).entrySet().stream()
                        .flatMap(field -> fields(field.getKey(), field.getValue()))
                        .toList());
    }

    /** What a form to sign in or up with carries, or is to carry from now on. */
    public static SentForm carriedBy(HttpServletRequest request) {
        Map<String, String[]> all = BodyReader.formOf(request);
        boolean isFirst = isCarried(request)
                && Language.switchedTo(request).isEmpty()
                && all.keySet().stream().noneMatch(name -> name.startsWith(PREFIX));
        SentForm sent = new SentForm(
                Next.in(request, "/"),
                all.entrySet().stream()
                        .filter(field -> isFirst || field.getKey().startsWith(PREFIX))
                        .flatMap(field -> fields(
                                isFirst ? field.getKey() : field.getKey().substring(PREFIX.length()), field.getValue()))
                        .toList());
        return sent.bySomebodySignedIn();
    }

    /** Whether the form was sent to itself in another language, or to another that carries it along. */
    static boolean isCarried(HttpServletRequest request) {
        return !Methods.isSafe(request) && request.getParameter(CARRY) != null;
    }

    /** Where a form is sent to be carried along. */
    static String carrying(String address) {
        return address.contains("?") ? address.replaceFirst("\\?", '?' + CARRY + '&') : address + '?' + CARRY;
    }

    /** Without what only guests are asked for. */
    SentForm bySomebodySignedIn() {
        return AUTHORED.matcher(action).matches()
                ? new SentForm(
                        action,
                        fields.stream()
                                .filter(field -> !AUTHOR.contains(field.name()))
                                .toList())
                : this;
    }

    /** A guest's, to be sent by a member now, and by no other who signs in in the same browser meanwhile. */
    SentForm of(Identity member) {
        boolean isMembers = fields.stream().anyMatch(field -> field.name().equals("member"));
        return isMembers || !AUTHORED.matcher(action).matches()
                ? this
                : new SentForm(
                        action,
                        Stream.concat(
                                        fields.stream(),
                                        Stream.of(new Field("member", String.valueOf(member.userId()), false)))
                                .toList());
    }

    private static Stream<Field> fields(String name, String[] values) {
        boolean kept = !name.contains("password") && !name.startsWith(PREFIX);
        return Arrays.stream(values)
                .filter(value -> kept && !value.isEmpty())
                .map(value -> new Field(name, value, !UNTYPED.contains(name) && !name.endsWith("-seen")));
    }

    /** As a part of the form to sign in with. */
    SentForm carried() {
        return new SentForm(action, fields.stream().map(Field::carried).toList());
    }

    /** What a field is called in the form that was sent. */
    String label(Field field) {
        return action.contains("/comment/") && field.label().equals("content") ? "comment" : field.label();
    }

    /** Whether there is nothing to lose. */
    boolean isEmpty() {
        return typed().isEmpty();
    }

    List<Field> typed() {
        return fields.stream().filter(Field::typed).toList();
    }

    List<Field> untyped() {
        return fields.stream().filter(field -> !field.typed()).toList();
    }
}
