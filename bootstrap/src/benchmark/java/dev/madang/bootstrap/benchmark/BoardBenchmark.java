package dev.madang.bootstrap.benchmark;

import dev.madang.bootstrap.jar.JarProcess;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.util.FileSystemUtils;

/** Measures the packaged board over HTTP, in a small heap, on a made-up board in SQLite. */
public final class BoardBenchmark {

    private static final Map<String, String> SMALL_HEAP = Map.of("JAVA_TOOL_OPTIONS", "-Xmx128m");
    private static final String DATABASE = "benchmark.db";
    private static final Duration WARM_UP = Duration.ofSeconds(20);

    private final int rounds = Integer.getInteger("benchmark.rounds");
    private final Duration time = Duration.ofSeconds(Long.getLong("benchmark.seconds"));
    private final Map<String, List<Measurement>> measurements = new LinkedHashMap<>();

    private BoardBenchmark() {}

    public static void main(String[] args) throws Exception {
        String baseline = System.getProperty("benchmark.baseline", "");
        Figures before = baseline.isEmpty() ? Figures.NONE : Figures.read(Path.of(baseline));
        Path folder = Files.createTempDirectory("madang-benchmark");
        try {
            Figures figures = new BoardBenchmark().run(folder);
            figures.write(Path.of(System.getProperty("benchmark.folder"), "figures.csv"));
            System.out.println(figures.table(before));
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private Figures run(Path folder) throws IOException, InterruptedException {
        generate(folder, Integer.getInteger("benchmark.posts"));
        Scenarios scenarios = new Scenarios(Inventory.of("jdbc:sqlite:" + folder.resolve(DATABASE)));
        try (JarProcess board =
                JarProcess.serve(folder, SMALL_HEAP, "--port", "0", "--database", "jdbc:sqlite:" + DATABASE)) {
            Load load = new Load(board.uri("/"));
            warmUp(load, scenarios.all());
            for (int round = 0; round < rounds; round++) {
                scenarios.all().forEach(scenario -> measure(scenario.name(), () -> load.highest(scenario, time)));
            }
            measureAtRates(load, scenarios.anyPageOfPosts());
            measureAtRates(load, scenarios.nineReadersAWriter());
        }
        return new Figures(measurements.keySet().stream().map(this::figure).toList());
    }

    private static void warmUp(Load load, List<Scenario> scenarios) {
        Duration share = WARM_UP.dividedBy(scenarios.size());
        scenarios.forEach(scenario -> load.highest(scenario, share));
    }

    /** Takes longer, as what is answered after the end is counted too. */
    private void measureAtRates(Load load, Scenario scenario) {
        int highest = (int) figure(scenario.name()).rate();
        Duration longer = time.multipliedBy(3);
        for (int round = 0; round < rounds; round++) {
            measure(scenario.name() + " at half that rate", () -> load.at(highest / 2, scenario, longer));
            measure(scenario.name() + " at twice that rate", () -> load.at(highest * 2, scenario, longer));
        }
    }

    private static void generate(Path folder, int posts) throws IOException, InterruptedException {
        Process process = JarProcess.launch(
                folder,
                SMALL_HEAP,
                "generate",
                "--database=jdbc:sqlite:" + DATABASE,
                "--posts=" + posts,
                "--users=" + Math.max(1, posts / 10));
        process.getInputStream().transferTo(OutputStream.nullOutputStream());
        if (process.waitFor() != 0) {
            throw new IllegalStateException("The board can't be made up.");
        }
    }

    private void measure(String name, Supplier<Measurement> load) {
        Measurement measurement = load.get();
        measurements.computeIfAbsent(name, first -> new ArrayList<>()).add(measurement);
        System.out.printf("%s: %,.0f/s, %,d errors%n", name, measurement.rate(), measurement.errors());
    }

    private Figure figure(String name) {
        return Figure.of(name, measurements.getOrDefault(name, List.of()));
    }
}
