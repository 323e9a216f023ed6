package dev.madang.web.security;

import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.SpoofChecker;
import dev.madang.application.account.NameKeys;
import dev.madang.domain.account.NameKey;
import dev.madang.domain.user.Username;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** By the skeletons of Unicode's technical standard 39, whatever the case, the spaces and the punctuation. */
@Component
public final class UnicodeNameKeys implements NameKeys {

    /** A skeleton takes syllables to pieces, in which 국가 and 구까 are the same. */
    private static final Pattern ALL_BUT_SYLLABLES = Pattern.compile("[^가-힣]+");

    private static final Pattern CAPITAL = Pattern.compile("\\p{Lu}");
    private static final Pattern SEPARATORS = Pattern.compile("[\\p{Z}\\p{P}]+");
    private static final Pattern DOT_ON_A_DOT = Pattern.compile("(?<=[iıіjȷј])\u0307+");

    /** How Unicode calls what it takes for no letter, or for no other's confusable, and readers do. */
    private static final Pattern DRESSED = Pattern.compile("(?:LATIN LETTER SMALL CAPITAL"
            + "|NEGATIVE (?:SQUARED|CIRCLED) LATIN CAPITAL LETTER|REGIONAL INDICATOR SYMBOL LETTER) ([A-Z])");

    private final SingletonSupplier<SpoofChecker> spoofChecker = SingletonSupplier.of(
            () -> new SpoofChecker.Builder().setChecks(SpoofChecker.CONFUSABLE).build());

    /** Of several looks, as I is a capital i to one reader and a small L to another. */
    @Override
    public Set<NameKey> of(Username name) {
        String joined = joined(Normalizer2.getNFKCInstance().normalize(name.value()));
        return Stream.of(joined, withSmallI(joined), withSmallI(undressed(joined)))
                .map(this::look)
                .map(NameKey::of)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Twice a skeleton, as that of 0 is a capital O and that of a small m is rn. */
    private String look(String text) {
        String skeleton = skeleton(text);
        return joined(skeleton(Normalizer2.getNFKCCasefoldInstance().normalize(skeleton)));
    }

    /** In any script whose capital i looks like that. */
    private String withSmallI(String text) {
        return CAPITAL.matcher(text)
                .replaceAll(capital -> skeleton(capital.group()).equals("l") ? "i" : capital.group());
    }

    private static String undressed(String text) {
        return DOT_ON_A_DOT
                .matcher(text)
                .replaceAll("")
                .codePoints()
                .mapToObj(UnicodeNameKeys::undressed)
                .collect(Collectors.joining());
    }

    private static String undressed(int c) {
        String name = c < 0x80 || (c >= '가' && c <= '힣') ? null : Character.getName(c);
        Matcher dressed = DRESSED.matcher(name == null ? "" : name);
        return dressed.matches() ? dressed.group(1) : Character.toString(c);
    }

    private String skeleton(String text) {
        SpoofChecker checker = spoofChecker.obtain();
        return ALL_BUT_SYLLABLES
                .matcher(text)
                .replaceAll(run -> Matcher.quoteReplacement(checker.getSkeleton(run.group())));
    }

    private static String joined(String text) {
        String joined = SEPARATORS.matcher(text).replaceAll("");
        return joined.isEmpty() ? text : joined;
    }
}
