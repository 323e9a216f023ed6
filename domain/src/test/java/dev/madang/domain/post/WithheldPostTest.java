package dev.madang.domain.post;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class WithheldPostTest {

    @Test
    void waitsForADecisionUnlessAModeratorHasHiddenIt() {
        assertThat(Arrays.stream(WithheldPost.Cause.values()).filter(cause -> !cause.isHold()))
                .containsExactly(WithheldPost.Cause.HIDDEN);
    }
}
