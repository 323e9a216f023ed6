package dev.madang.application.notification;

import dev.madang.application.Collaborator;
import dev.madang.application.identity.AccountQueries;
import dev.madang.application.name.NameKeys;
import dev.madang.application.rendering.Markdown;
import dev.madang.domain.post.Content;
import dev.madang.domain.user.NameKey;
import dev.madang.domain.user.Username;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Finds the members that a text names, as in {@code @mina}. */
@Collaborator
public final class Mentions {

    /** Those behind them aren't told. */
    static final int MOST = 20;

    /** Names of nobody among them. */
    private static final int MOST_NAMES = 2 * MOST;

    /** Of one mention. */
    private static final int MOST_CANDIDATES = 12;

    /** What a name is made of, where it is mentioned. */
    private static final String WORD = "[\\p{L}\\p{M}\\p{N}_.·-]*[\\p{L}\\p{M}\\p{N}_]";

    private static final Pattern NAME = Pattern.compile(WORD + "(?: " + WORD + "){0,2}");

    /** What Korean puts behind a name: how somebody is addressed, and a particle. */
    private static final Pattern BEHIND = Pattern.compile("(님|씨|선생님|쌤|군|양)?들?"
            + "(은|는|이|가|을|를|의|에|께|께서|께서는|께도|에게|에게는|에게도|한테|한테는|한테도|와|과|랑|이랑|하고|도|만|야|아|이야|라고|이라고|처럼|보다|부터|까지|이요|요)?");

    private static final int MAX_BEHIND = 7;

    private final Markdown markdown;
    private final NameKeys nameKeys;
    private final AccountQueries accounts;

    Mentions(Markdown markdown, NameKeys nameKeys, AccountQueries accounts) {
        this.markdown = markdown;
        this.nameKeys = nameKeys;
        this.accounts = accounts;
    }

    /**
     * The ids of at most {@value #MOST} users who have accounts, the first ones. It takes a moment, and so isn't for
     * transactions.
     */
    public Set<Long> in(Content content) {
        if (content.value().indexOf('@') < 0) {
            return Set.of();
        }
        List<List<Set<NameKey>>> mentions = markdown.mentions(content, MOST_NAMES).stream()
                .distinct()
                .map(this::candidates)
                .toList();
        Map<NameKey, Long> holders = accounts.holders(mentions.stream()
                .flatMap(Collection::stream)
                .flatMap(Collection::stream)
                .collect(Collectors.toSet()));
        return mentions.stream()
                .flatMap(candidates -> candidates.stream()
                        .flatMap(Collection::stream)
                        .map(holders::get)
                        .filter(Objects::nonNull)
                        .limit(1))
                .distinct()
                .limit(MOST)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** What the names at the start of a text look like, from the longest to the shortest. */
    private List<Set<NameKey>> candidates(String text) {
        Matcher name = NAME.matcher(text);
        return name.lookingAt()
                ? shorter(name.group())
                        .flatMap(Mentions::withoutParticle)
                        .distinct()
                        .limit(MOST_CANDIDATES)
                        .flatMap(typed -> Username.sought(typed).stream())
                        .map(nameKeys::of)
                        .toList()
                : List.of();
    }

    private static Stream<String> shorter(String words) {
        return Stream.iterate(
                words, text -> !text.isEmpty(), text -> text.substring(0, Math.max(0, text.lastIndexOf(' '))));
    }

    private static Stream<String> withoutParticle(String name) {
        return IntStream.rangeClosed(0, Math.min(MAX_BEHIND, name.length() - 1))
                .map(cut -> name.length() - cut)
                .filter(end -> BEHIND.matcher(name.substring(end)).matches())
                .mapToObj(end -> name.substring(0, end));
    }
}
