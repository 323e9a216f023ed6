package dev.madang.domain;

import static dev.madang.domain.FaultAssertions.faultsOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.madang.domain.post.Content;
import dev.madang.domain.post.Title;
import dev.madang.domain.user.Email;
import dev.madang.domain.user.Username;
import org.junit.jupiter.api.Test;

class FaultsTest {

    private final Faults faults = new Faults();

    @Test
    void giveBackAValueThatIsValid() {
        assertThat(faults.check("title", () -> new Title("title"))).hasValue(new Title("title"));
        assertThatCode(faults::refuse).doesNotThrowAnyException();
    }

    @Test
    void giveNoValueWhereItIsRefused() {
        assertThat(faults.check("title", () -> new Title(""))).isEmpty();
    }

    @Test
    void areRefusedAllAtOnceInTheirOrder() {
        faults.check("username", () -> new Username("\u3164"));
        faults.check("email", () -> new Email("nobody"));
        faults.check("title", () -> new Title("a title"));
        faults.check("content", () -> new Content(" "));
        assertThat(faultsOf(faults::refuse))
                .containsExactly(
                        new Fault("username", "forbidden-character", "U+3164"),
                        new Fault("email", "malformed"),
                        new Fault("content", "required"));
    }

    @Test
    void stayRefusedHoweverOftenAsked() {
        faults.check("title", () -> new Title(""));
        assertThat(faultsOf(faults::refuse)).isEqualTo(faultsOf(faults::refuse));
    }

    @Test
    void standUnderTheFieldOfTheFormAndKeepTheirArguments() {
        faults.check("author", () -> new Username("a".repeat(81)));
        assertThat(faultsOf(faults::refuse)).containsExactly(new Fault("author", "too-long", 80, 81));
    }

    @Test
    void haveAPathInAList() {
        faults.within("[3].", () -> new Title(""));
        faults.within("[12].", () -> new Email("a@"));
        assertThat(faultsOf(faults::refuse))
                .containsExactly(new Fault("[3].title", "required"), new Fault("[12].email", "malformed"));
    }

    @Test
    void haveAPathThroughListsInLists() {
        faults.within("[1].", () -> {
            Faults inner = new Faults();
            inner.within("[2].", () -> new Title(""));
            inner.check("content", () -> new Content(""));
            inner.refuse();
            return true;
        });
        assertThat(faultsOf(faults::refuse))
                .containsExactly(new Fault("[1].[2].title", "required"), new Fault("[1].content", "required"));
    }

    @Test
    void letARefusalOfAnotherKindThrough() {
        Refusal notFound = Refusal.notFound("post");
        assertThat(catchThrowable(() -> faults.check("post", () -> refuse(notFound))))
                .isSameAs(notFound);
        assertThat(catchThrowable(() -> faults.within("[0].", () -> refuse(notFound))))
                .isSameAs(notFound);
        assertThatCode(faults::refuse).doesNotThrowAnyException();
    }

    @Test
    void hideNoOtherException() {
        assertThatIllegalStateException()
                .isThrownBy(() -> faults.check("title", () -> {
                    throw new IllegalStateException("a bug");
                }));
    }

    private static String refuse(Refusal refusal) {
        throw refusal;
    }
}
