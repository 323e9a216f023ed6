package dev.madang.bootstrap.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The figures of a run, to be printed, kept, and held against those of another. */
record Figures(List<Figure> list) {

    static final Figures NONE = new Figures(List.of());

    static Figures read(Path file) throws IOException {
        return new Figures(
                Files.readAllLines(file).stream().skip(1).map(Figure::parse).toList());
    }

    void write(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.write(
                file,
                Stream.concat(Stream.of(Figure.HEADER), list.stream().map(Figure::line))
                        .toList());
    }

    /** @param baseline whose rates are 1.00 */
    String table(Figures baseline) {
        Map<String, Figure> before =
                baseline.list.stream().collect(Collectors.toMap(Figure::name, Function.identity()));
        return list.stream()
                .map(figure -> row(figure, before.get(figure.name())))
                .collect(Collectors.joining("", """
                        | scenario | answers/s | least–most | p50 ms | p99 ms | to the baseline |
                        |---|---:|---:|---:|---:|---:|
                        """, ""));
    }

    private static String row(Figure now, @Nullable Figure before) {
        return String.format(
                Locale.ROOT,
                "| %s | %,.0f | %,.0f–%,.0f | %.1f | %.1f | %s |%n",
                now.name(),
                now.rate(),
                now.lowest(),
                now.highest(),
                now.p50(),
                now.p99(),
                before == null ? "" : String.format(Locale.ROOT, "%.2f", now.rate() / before.rate()));
    }
}
