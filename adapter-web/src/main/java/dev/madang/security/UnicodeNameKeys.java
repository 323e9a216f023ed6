package dev.madang.security;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterCategory;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.Bidi;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.SpoofChecker;
import com.ibm.icu.util.VersionInfo;
import dev.madang.application.name.NameKeys;
import dev.madang.domain.Characters;
import dev.madang.domain.user.NameKey;
import dev.madang.domain.user.Username;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * By the skeletons of Unicode's technical standard 39, whatever the case, the spaces, the punctuation and what nobody
 * sees; as they are drawn, from left to right, where scripts of both directions meet.
 */
@Component
public final class UnicodeNameKeys implements NameKeys {

    /** To be raised with every change that gives a name other keys. */
    private static final int VERSION = 8;

    /** A skeleton takes syllables to pieces, in which 국가 and 구까 are the same. */
    private static final Pattern ALL_BUT_SYLLABLES = Pattern.compile("[^가-힣]+");

    private static final Pattern MARKS_OF_A_LETTER = Pattern.compile("\\p{M}{2,}");

    private static final Pattern DOT_ON_A_DOT = Pattern.compile("(?<=[iıіjȷј])\u0307+");

    /** Names whose looks are known without ICU, which takes a while until it is there. */
    private static final Pattern PLAIN = Pattern.compile("[0-9A-Za-z가-힣 ]*[0-9A-Za-z가-힣][0-9A-Za-z가-힣 ]*");

    private static final Pattern DRESSED_DIGIT = Pattern.compile("(?:DINGBAT|NEGATIVE|DOUBLE) .*");

    /** How Unicode calls what it takes for no letter, or for no other's confusable, and readers do. */
    private static final Pattern DRESSED = Pattern.compile("(?:LATIN LETTER SMALL CAPITAL"
            + "|NEGATIVE (?:SQUARED|CIRCLED) LATIN CAPITAL LETTER|REGIONAL INDICATOR SYMBOL LETTER) (AE|OE|[A-Z])");

    private static final Normalizer2 FOLDING = Normalizer2.getNFKCCasefoldInstance();

    private static final Locale GREEK = Locale.forLanguageTag("el");

    /** Hyphens and minus signs that aren't dashes to Unicode, or not once their width is folded. */
    private static final Pattern HYPHENS = Pattern.compile("[－−˗‒–➖]");

    private static final String DASH = "—";

    /** Marks of their own, and a vowel of old Korean that people type for a middle dot: folded, they would be on a letter. */
    private static final Pattern MARKS = Pattern.compile("[\\p{Sk}ㆍ&&[^\\x{1F3FB}-\\x{1F3FF}]]");

    private static final String DOT = "·";

    private static final int TIFINAGH_CONSONANT_JOINER = 0x2D7F;

    private final SingletonSupplier<SpoofChecker> spoofChecker = SingletonSupplier.of(
            () -> new SpoofChecker.Builder().setChecks(SpoofChecker.CONFUSABLE).build());

    @Override
    public String rules() {
        return VERSION + " " + VersionInfo.ICU_VERSION;
    }

    /** Of several looks, as I is a capital i to one reader and a small L to another. */
    @Override
    public Set<NameKey> of(Username name) {
        String text = name.value();
        Stream<String> looks = PLAIN.matcher(text).matches()
                ? Stream.of(plainLook(text), plainLook(text.replace('I', 'i')))
                : looks(text);
        return looks.map(NameKey::of).collect(Collectors.toUnmodifiableSet());
    }

    /** The same as {@link #looks} gives. */
    private static String plainLook(String text) {
        return text.replace(" ", "")
                .replace('I', 'l')
                .replace('1', 'l')
                .replace('0', 'o')
                .toLowerCase(Locale.ROOT)
                .replace("m", "rn")
                .transform(LookAlikes::withPairsMerged);
    }

    /** Also as it is typed: compatible characters don't all look alike, as a lunate sigma and the usual one. */
    Stream<String> looks(String name) {
        String typed = withoutMarks(name);
        return Stream.of(Normalizer2.getNFKCInstance().normalize(typed), typed)
                .distinct()
                .map(UnicodeNameKeys::visual)
                .flatMap(visual -> Stream.of(joined(visual), joined(withStrokes(visual))))
                .distinct()
                .flatMap(this::forms)
                .distinct()
                .map(this::look);
    }

    private static String withoutMarks(String name) {
        return MARKS.matcher(HYPHENS.matcher(name).replaceAll(DASH)).replaceAll(DOT);
    }

    /**
     * As it is written, in small letters and in capitals, as some letters look like others in one case alone; and in
     * the small letters of capitals as Greek writes them, without accents.
     */
    private Stream<String> forms(String text) {
        String small = withSmallI(undressed(FOLDING.normalize(text)));
        return Stream.of(
                text,
                withSmallI(text),
                withSmallI(undressed(text)),
                small,
                withSmallI(UCharacter.toUpperCase(Locale.ROOT, small)),
                FOLDING.normalize(UCharacter.toUpperCase(GREEK, small)));
    }

    /** Twice a skeleton, as that of 0 is a capital O and that of a small m is rn. */
    private String look(String text) {
        String skeleton = LookAlikes.merged(skeleton(LookAlikes.merged(text)));
        return LookAlikes.withPairsMerged(joined(withMarksInOrder(skeleton(FOLDING.normalize(skeleton)))));
    }

    /**
     * With the marks of each letter in one order: most are drawn where they belong in whichever order they are typed, and normal
     * forms leave the order of many as it is.
     */
    private static String withMarksInOrder(String text) {
        return MARKS_OF_A_LETTER
                .matcher(text)
                .replaceAll(marks -> Matcher.quoteReplacement(marks.group()
                        .codePoints()
                        .sorted()
                        .mapToObj(Character::toString)
                        .collect(Collectors.joining())));
    }

    /** With letters for the dashes, bars and slashes that look like them, and else are no part of a look. */
    private String withStrokes(String text) {
        return mapped(text, c -> {
            String one = Character.toString(c);
            if (!isBetweenLetters(c)) {
                return one;
            }
            String look = LookAlikes.merged(skeleton(LookAlikes.merged(one)));
            return look.codePoints().anyMatch(UnicodeNameKeys::isBetweenLetters) ? one : look;
        });
    }

    /** In any script whose capital i looks like that. */
    private String withSmallI(String text) {
        return mapped(text, c -> {
            String one = Character.toString(c);
            return UCharacter.getType(c) == UCharacterCategory.UPPERCASE_LETTER
                            && skeleton(one).equals("l")
                    ? "i"
                    : one;
        });
    }

    private static String undressed(String text) {
        return mapped(DOT_ON_A_DOT.matcher(text).replaceAll(""), UnicodeNameKeys::undressed);
    }

    private static String undressed(int c) {
        String name = c < 0x80 || (c >= '가' && c <= '힣') ? null : UCharacter.getName(c);
        if (name == null) {
            return Character.toString(c);
        }
        Matcher letter = DRESSED.matcher(name);
        if (letter.matches()) {
            return letter.group(1);
        }
        int digits = DRESSED_DIGIT.matcher(name).matches() ? (int) UCharacter.getUnicodeNumericValue(c) : -1;
        return digits < 0 ? Character.toString(c) : Integer.toString(digits);
    }

    private static String mapped(String text, IntFunction<String> map) {
        return text.codePoints().mapToObj(map).collect(Collectors.joining());
    }

    private String skeleton(String text) {
        SpoofChecker checker = spoofChecker.obtain();
        return ALL_BUT_SYLLABLES
                .matcher(text)
                .replaceAll(run -> Matcher.quoteReplacement(checker.getSkeleton(run.group())));
    }

    /** The characters as they stand from left to right, where the first letter says which way the line goes. */
    private static String visual(String text) {
        return Bidi.requiresBidi(text.toCharArray(), 0, text.length())
                ? new Bidi(text, Bidi.LEVEL_DEFAULT_LTR).writeReordered(Bidi.KEEP_BASE_COMBINING)
                : text;
    }

    private static String joined(String text) {
        StringBuilder joined = new StringBuilder();
        text.codePoints()
                .filter(c -> !isBetweenLetters(c) && !isDrawnTwice(c, joined))
                .forEach(joined::appendCodePoint);
        return joined.isEmpty() ? text : joined.toString();
    }

    /** A mark on the same mark, as a stroke through a stroke. */
    private static boolean isDrawnTwice(int c, CharSequence before) {
        return before.length() > 0 && Character.codePointBefore(before, before.length()) == c && Characters.isMark(c);
    }

    private static boolean isBetweenLetters(int c) {
        return switch (UCharacter.getType(c)) {
            case UCharacterCategory.SPACE_SEPARATOR,
                    UCharacterCategory.LINE_SEPARATOR,
                    UCharacterCategory.PARAGRAPH_SEPARATOR,
                    UCharacterCategory.CONNECTOR_PUNCTUATION,
                    UCharacterCategory.DASH_PUNCTUATION,
                    UCharacterCategory.START_PUNCTUATION,
                    UCharacterCategory.END_PUNCTUATION,
                    UCharacterCategory.INITIAL_PUNCTUATION,
                    UCharacterCategory.FINAL_PUNCTUATION,
                    UCharacterCategory.OTHER_PUNCTUATION -> true;
            default -> isTilde(c) || Characters.isInvisible(c) || isJoiner(c);
        };
    }

    /** The wave dash of Japanese is punctuation to Unicode, and these look like it. */
    private static boolean isTilde(int c) {
        return c == '~' || c == '∼';
    }

    /** What only says that the letters around it are drawn as one. */
    private static boolean isJoiner(int c) {
        int category = UCharacter.getIntPropertyValue(c, UProperty.INDIC_SYLLABIC_CATEGORY);
        return category == UCharacter.IndicSyllabicCategory.INVISIBLE_STACKER
                || category == UCharacter.IndicSyllabicCategory.NUMBER_JOINER
                || c == TIFINAGH_CONSONANT_JOINER;
    }
}
