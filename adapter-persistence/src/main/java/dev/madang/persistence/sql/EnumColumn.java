package dev.madang.persistence.sql;

import dev.madang.domain.account.Scope;
import dev.madang.domain.moderation.Visibility;
import dev.madang.domain.user.Role;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Enum constants in text columns. */
public final class EnumColumn {

    private static final Map<String, Role> ROLES =
            Arrays.stream(Role.values()).collect(Collectors.toMap(EnumColumn::stored, Function.identity()));

    private static final Map<String, Visibility> VISIBILITIES =
            Arrays.stream(Visibility.values()).collect(Collectors.toMap(EnumColumn::stored, Function.identity()));

    private EnumColumn() {}

    public static String stored(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    public static String stored(Collection<? extends Enum<?>> constants) {
        return constants.stream().map(EnumColumn::stored).sorted().collect(Collectors.joining(" "));
    }

    /** By a map, for speed: every post in a list has a role. */
    public static Role role(String stored) {
        return Objects.requireNonNull(ROLES.get(stored), stored);
    }

    /** Likewise. */
    public static Visibility visibility(String stored) {
        return Objects.requireNonNull(VISIBILITIES.get(stored), stored);
    }

    public static <E extends Enum<E>> E of(Class<E> type, String stored) {
        return Enum.valueOf(type, stored.toUpperCase(Locale.ROOT));
    }

    public static Set<Scope> scopes(String stored) {
        return stored.isEmpty()
                ? Set.of()
                : Arrays.stream(stored.split(" ", -1))
                        .map(scope -> of(Scope.class, scope))
                        .collect(Collectors.toUnmodifiableSet());
    }
}
