package dev.madang.defence.access;

import dev.madang.defence.access.Write.Field;
import java.util.List;
import java.util.stream.Stream;

/** What an attacker would like to be told to a write, in the names of columns, of members, and of other boards' fields. */
final class Extras {

    private static final List<String> TEXTS = List.of(
            "author",
            "author_name",
            "content",
            "email",
            "guest_tag",
            "kind",
            "label",
            "name",
            "new-password",
            "password",
            "reason",
            "secret",
            "session",
            "status",
            "title",
            "username",
            "_method",
            "class.classLoader",
            "user.role",
            "user[role]");

    private static final List<String> ROLES =
            List.of("role", "roles", "author_role", "authorRole", "scope", "Role", "ROLE");

    private static final List<String> NUMBERS = List.of(
            "id",
            "Id",
            "user_id",
            "userId",
            "author_id",
            "authorId",
            "post_id",
            "credential_id",
            "post_count",
            "postCount");

    private static final List<String> FLAGS = List.of("is_admin", "isAdmin", "admin", "verified", "hidden", "pinned");

    private static final List<String> TIMES =
            List.of("created_at", "createdAt", "date_posted", "datePosted", "used_at", "expires_at", "updated_at");

    private static final List<String> HASHES = List.of("guest_key", "guestKey", "name_key", "password_hash");

    private static final List<String> OTHERS = List.of("tags", "scopes", "posts", "__proto__", "constructor", "user");

    static final List<Field> ALL = Stream.of(
                    all(TEXTS, "\"somebody@example.com\""),
                    all(ROLES, "\"admin\""),
                    all(NUMBERS, "1"),
                    all(FLAGS, "true"),
                    all(TIMES, "\"2001-01-01T00:00:00.000000Z\""),
                    all(HASHES, '"' + "a".repeat(64) + '"'),
                    all(OTHERS, "{\"role\": \"admin\", \"id\": 1}"))
            .flatMap(List::stream)
            .toList();

    private Extras() {}

    /** What a field could be as well, or wrongly. */
    static Field insteadOf(Field field) {
        return new Field(
                field.name(),
                switch (field.value().charAt(0)) {
                    case '[' -> "[\"loser\"]";
                    case '"' -> "\"loser@example.com\"";
                    default -> "loser@example.com";
                });
    }

    private static List<Field> all(List<String> names, String value) {
        return names.stream().map(name -> new Field(name, value)).toList();
    }
}
