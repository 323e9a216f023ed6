package dev.madang.domain.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class VisibilityTest {

    @Test
    void isPendingUnlessPublishedOrHidden() {
        assertThat(Arrays.stream(Visibility.values()).filter(visibility -> !visibility.isPending()))
                .containsExactly(Visibility.PUBLISHED, Visibility.HIDDEN);
        assertThat(Arrays.stream(Visibility.values()).filter(Visibility::isPublished))
                .containsExactly(Visibility.PUBLISHED);
    }

    @Test
    void hasACodeForPrograms() {
        assertThat(Visibility.PENDING_LINKS.code()).isEqualTo("pending-links");
    }
}
