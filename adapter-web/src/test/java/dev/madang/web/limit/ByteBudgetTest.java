package dev.madang.web.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ByteBudgetTest {

    private final AtomicLong now = new AtomicLong();
    private final ByteBudget budget = new ByteBudget(100, now::get);
    private final List<String> givenUp = new ArrayList<>();

    private ByteBudget.Share share(String name) {
        return budget.share(() -> givenUp.add(name));
    }

    private void pass(Duration time) {
        now.addAndGet(time.toNanos());
    }

    @Test
    void isSpentToTheLastByteAndNoFurther() {
        ByteBudget.Share one = share("one");
        assertThat(one.grow(60)).isTrue();
        assertThat(share("two").grow(41)).isFalse();
        assertThat(share("three").grow(40)).isTrue();
        assertThat(budget.taken()).isEqualTo(100);
    }

    @Test
    void comesBackOnceHoweverOftenAShareIsClosed() {
        ByteBudget.Share one = share("one");
        one.grow(60);
        one.shrink(10);
        assertThat(budget.taken()).isEqualTo(50);
        one.close();
        one.close();
        assertThat(budget.taken()).isZero();
        assertThat(givenUp).isEmpty();
    }

    @Test
    void isTakenFromThoseThatHaveWaitedLongestForTheirClients() {
        share("one").grow(50);
        pass(Duration.ofSeconds(1));
        share("two").grow(50);
        pass(Duration.ofSeconds(1));
        assertThat(share("three").grow(10)).isTrue();
        assertThat(givenUp).containsExactly("one");
        assertThat(share("four").grow(60)).isFalse();
        assertThat(givenUp).containsExactly("one");
    }

    @Test
    void isNotTakenFromWhatIsWhole() {
        ByteBudget.Share one = share("one");
        one.grow(10);
        assertThat(one.settle(80)).isTrue();
        pass(Duration.ofMinutes(1));
        assertThat(share("two").grow(20)).isFalse();
        assertThat(givenUp).isEmpty();
    }

    @Test
    void goesFirstToWhatIsWhole() {
        share("half").grow(50);
        ByteBudget.Share whole = share("whole");
        whole.grow(10);
        assertThat(whole.settle(60)).isTrue();
        assertThat(givenUp).containsExactly("half");
        assertThat(budget.taken()).isEqualTo(70);
    }

    @Test
    void isNotTakenFromWhatIsAtWork() {
        budget.share(() -> false).grow(100);
        pass(Duration.ofMinutes(1));
        assertThat(share("two").grow(1)).isFalse();
        assertThat(budget.taken()).isEqualTo(100);
    }
}
