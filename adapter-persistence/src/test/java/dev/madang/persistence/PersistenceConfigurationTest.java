package dev.madang.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.madang.application.Transactions;
import dev.madang.application.post.PostQueries;
import dev.madang.application.search.SearchQueries;
import dev.madang.application.stats.StatsQueries;
import dev.madang.application.tag.TagQueries;
import dev.madang.application.user.UserQueries;
import dev.madang.domain.post.PostRepository;
import dev.madang.domain.tag.TagRepository;
import dev.madang.domain.user.UserRepository;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

class PersistenceConfigurationTest {

    private static final List<Class<?>> PORTS = List.of(
            Transactions.class,
            UserRepository.class,
            UserQueries.class,
            PostRepository.class,
            PostQueries.class,
            SearchQueries.class,
            TagRepository.class,
            TagQueries.class,
            StatsQueries.class);

    @TempDir
    private Path folder;

    @Test
    void everyPortIsThereUntilTheContextIsClosed() {
        for (int i = 0; i < 2; i++) {
            try (var context = context("jdbc:sqlite:" + folder.resolve("board.db"))) {
                context.refresh();
                assertThat(PORTS)
                        .allSatisfy(port -> assertThat(context.getBean(port)).isNotNull());
            }
        }
    }

    @Test
    void aDatabaseThatCannotBeHadStopsTheStartWithASentence() {
        try (var context = context("jdbc:sqlite:" + folder)) {
            assertThatExceptionOfType(DatabaseUnavailable.class).isThrownBy(context::refresh);
        }
    }

    private static AnnotationConfigApplicationContext context(String url) {
        var context = new AnnotationConfigApplicationContext();
        context.registerBean(DatabaseStartup.class, () -> new DatabaseStartup(DatabaseAccess.to(url)));
        context.register(PersistenceConfiguration.class);
        return context;
    }
}
