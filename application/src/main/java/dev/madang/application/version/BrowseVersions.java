package dev.madang.application.version;

import dev.madang.application.Limit;
import dev.madang.application.Page;
import dev.madang.application.UseCase;
import dev.madang.application.version.VersionView.Kept;
import dev.madang.domain.Refusal;
import dev.madang.domain.account.Caller;
import dev.madang.domain.version.Versioned;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Lists the texts that something has had, without their contents, newest first, a page at a time, forwards. */
@UseCase
public final class BrowseVersions {

    private final CurrentTexts currentTexts;
    private final VersionQueries versions;

    public BrowseVersions(CurrentTexts currentTexts, VersionQueries versions) {
        this.currentTexts = currentTexts;
        this.versions = versions;
    }

    /** @param versions the first of all is the text that it has */
    public record History(CurrentText current, Page<VersionView, Integer> versions) {}

    /**
     * @param before the cursor of the page before, {@link Integer#MAX_VALUE} for the first page
     * @throws Refusal {@code not-found}
     */
    public History run(Caller caller, Versioned of, int before, Limit limit) {
        CurrentText current = currentTexts.of(caller, of);
        List<Kept> kept = versions.before(of, Math.min(before, current.number()), limit.value() + 2);
        Stream<VersionView> present = before > current.number()
                ? Stream.of(current.version().withoutContent().after(at(kept, 0, current.number() - 1)))
                : Stream.of();
        Stream<VersionView> earlier = IntStream.range(0, kept.size()).mapToObj(i -> {
            VersionView version = kept.get(i).version();
            return version.after(at(kept, i + 1, version.version() - 1));
        });
        List<VersionView> read = Stream.concat(present, earlier)
                .limit(limit.value() + 1L)
                .map(current::shown)
                .toList();
        return new History(current, Page.forwards(read, limit, VersionView::version));
    }

    private static @Nullable Kept at(List<Kept> kept, int place, int version) {
        return place < kept.size() && kept.get(place).version().version() == version ? kept.get(place) : null;
    }
}
