package dev.madang.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterCategory;
import com.microsoft.playwright.Page;
import dev.madang.domain.Refusal;
import dev.madang.domain.post.Title;
import dev.madang.domain.user.Username;
import dev.madang.security.UnicodeNameKeys;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Every character of Unicode, drawn by a real browser in the fonts of this machine: what makes no difference to a name is no
 * part of a name, or the names look the same to the board too. It takes minutes, and so isn't part of the usual run:
 * {@code ./mvnw -pl bootstrap -am verify -Dit.test=NameDrawing -Dtest=none -Dsurefire.failIfNoSpecifiedTests=false
 * -Dfailsafe.failIfNoSpecifiedTests=false}.
 */
class NameDrawing {

    private static final Logger LOG = LoggerFactory.getLogger(NameDrawing.class);

    @RegisterExtension
    private static final Chromium CHROMIUM = new Chromium();

    private static final int BATCH = 4_000;

    /** Gives the places of those texts that are drawn as the first one is. */
    private static final String DRAW = """
            texts => {
              const canvas = new OffscreenCanvas(160, 48);
              const context = canvas.getContext('2d', {willReadFrequently: true});
              context.font = '20px system-ui, sans-serif';
              const draw = text => {
                context.clearRect(0, 0, 160, 48);
                context.fillText(text, 30, 32);
                return new Uint32Array(context.getImageData(0, 0, 160, 48).data.buffer);
              };
              const base = draw(texts[0]).slice();
              const same = [];
              for (let i = 1; i < texts.length; i++) {
                const drawn = draw(texts[i]);
                if (drawn.every((pixel, place) => pixel === base[place])) {
                  same.push(i - 1);
                }
              }
              return same;
            }""";

    private final Page page = CHROMIUM.open(Look.README, "about:blank");
    private final UnicodeNameKeys keys = new UnicodeNameKeys();

    /** All but those of which the next font may make anything. */
    private static IntStream characters() {
        return IntStream.rangeClosed(0, Character.MAX_CODE_POINT).filter(c -> switch (UCharacter.getType(c)) {
            case UCharacterCategory.SURROGATE, UCharacterCategory.PRIVATE_USE, UCharacterCategory.UNASSIGNED -> false;
            default -> true;
        });
    }

    private List<Integer> drawnLike(String base, IntPredicate accepted, IntFunction<String> text) {
        List<Integer> candidates = characters().filter(accepted).boxed().toList();
        List<Integer> same = new ArrayList<>();
        for (int from = 0; from < candidates.size(); from += BATCH) {
            List<Integer> batch = candidates.subList(from, Math.min(from + BATCH, candidates.size()));
            List<String> texts = Stream.concat(Stream.of(base), batch.stream().map(text::apply))
                    .toList();
            for (Object place : (List<?>) page.evaluate(DRAW, texts)) {
                same.add(batch.get(((Number) place).intValue()));
            }
        }
        LOG.info(
                "{} of {} that are accepted are drawn like \"{}\": {}",
                same.size(),
                candidates.size(),
                base,
                named(same));
        return same;
    }

    private static String named(List<Integer> characters) {
        return characters.stream()
                .limit(200)
                .map(c -> String.format("U+%04X", c))
                .collect(Collectors.joining(" "));
    }

    private static boolean accepts(Runnable maker) {
        try {
            maker.run();
            return true;
        } catch (Refusal refused) {
            return false;
        }
    }

    private boolean isTheSame(String base, String name) {
        return !Collections.disjoint(keys.of(new Username(base)), keys.of(new Username(name)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"mina*", "*mina", "m*ina", "미나*"})
    void namesThatAreDrawnAlikeAreAlike(String place) {
        String base = place.replace("*", "");
        IntFunction<String> name = c -> place.replace("*", Character.toString(c));
        List<Integer> other = drawnLike(base, c -> accepts(() -> new Username(name.apply(c))), name).stream()
                .filter(c -> !isTheSame(base, name.apply(c)))
                .toList();
        assertThat(other).as(named(other)).isEmpty();
    }

    @Test
    void whatIsDrawnAsNothingIsNoNameAndNoTitle() {
        IntFunction<String> alone = Character::toString;
        List<Integer> names = drawnLike("", c -> accepts(() -> new Username(alone.apply(c))), alone);
        List<Integer> titles = drawnLike("", c -> accepts(() -> new Title(alone.apply(c))), alone);
        assertThat(names).as(named(names)).isEmpty();
        assertThat(titles).as(named(titles)).isEmpty();
    }
}
