package dev.madang.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RefusalTest {

    @Test
    void saysWhatIsNotThere() {
        assertThat(Refusal.notFound("post"))
                .returns(Refusal.Kind.NOT_FOUND, Refusal::kind)
                .returns(List.of(new Fault("post", "not-found")), Refusal::faults);
    }

    @Test
    void saysWhichFieldBreaksWhichRule() {
        assertThat(Refusal.invalid("title", "too-long", 100))
                .returns(Refusal.Kind.INVALID, Refusal::kind)
                .returns(List.of(new Fault("title", "too-long", 100)), Refusal::faults);
    }

    @Test
    void keepsTheOrderOfItsFaults() {
        List<Fault> faults = List.of(new Fault("b", "required"), new Fault("a", "required"));
        assertThat(Refusal.invalid(faults).faults()).isEqualTo(faults);
    }

    @Test
    void needsAFault() {
        assertThatIllegalArgumentException().isThrownBy(() -> Refusal.invalid(List.of()));
    }

    @Test
    void neverChanges() {
        List<Fault> faults = new ArrayList<>(List.of(new Fault("title", "required")));
        Refusal refusal = Refusal.invalid(faults);
        faults.clear();
        assertThat(refusal.faults()).containsExactly(new Fault("title", "required"));
    }

    @Test
    void ofTheBoardAsAWholeNamesNoField() {
        Map<Refusal.Kind, Refusal> refusals = Map.of(
                Refusal.Kind.UNAUTHENTICATED, Refusal.unauthenticated(),
                Refusal.Kind.FORBIDDEN, Refusal.forbidden(),
                Refusal.Kind.UNAVAILABLE, Refusal.unavailable());
        assertThat(refusals).allSatisfy((kind, refusal) -> {
            assertThat(refusal.kind()).isEqualTo(kind);
            assertThat(refusal.faults()).singleElement().returns("", Fault::field);
        });
    }

    @ParameterizedTest
    @CsvSource({"PT0S, 1, 1", "PT0.001S, 1, 1", "PT1S, 1, 1", "PT59.5S, 60, 1", "PT60.5S, 61, 2", "PT1H, 3600, 60"})
    void saysWhenToComeBackInWholeSecondsAndMinutes(Duration pause, long seconds, long minutes) {
        assertThat(Refusal.tooMany(pause))
                .returns(Refusal.Kind.TOO_MANY, Refusal::kind)
                .returns(Duration.ofSeconds(seconds), Refusal::pause)
                .returns(List.of(new Fault("", "too-often", seconds, minutes)), Refusal::faults);
    }

    @Test
    void costsNoStackTraceAndNamesItsFaults() {
        assertThat(Refusal.invalid("title", "too-long", 100))
                .hasMessageContainingAll("INVALID", "title", "too-long", "100")
                .hasNoCause()
                .extracting(Throwable::getStackTrace)
                .isEqualTo(new StackTraceElement[0]);
    }

    @Test
    void canBeSerialisedAsEveryExceptionCan() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new ObjectOutputStream(bytes)) {
            out.writeObject(Refusal.forbidden());
        }
        assertThat(bytes.size()).isPositive();
    }
}
