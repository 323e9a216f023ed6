package dev.madang.bootstrap.benchmark;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.HdrHistogram.Histogram;

/**
 * What all rounds of one scenario came to.
 *
 * @param rate answers a second, in the median round
 * @param lowest in the worst round
 * @param highest in the best
 * @param p50 milliseconds, of all rounds together
 * @param p99 likewise
 */
record Figure(String name, double rate, double lowest, double highest, double p50, double p99) {

    static final String HEADER = "name,rate,lowest,highest,p50,p99";

    private static final double NANOS_A_MILLI = 1e6;

    static Figure of(String name, List<Measurement> rounds) {
        double[] rates = rounds.stream().mapToDouble(Measurement::rate).sorted().toArray();
        Histogram latencies = new Histogram(3);
        rounds.forEach(round -> latencies.add(round.latencies()));
        return new Figure(
                name,
                rates[rates.length / 2],
                rates[0],
                rates[rates.length - 1],
                latencies.getValueAtPercentile(50) / NANOS_A_MILLI,
                latencies.getValueAtPercentile(99) / NANOS_A_MILLI);
    }

    static Figure parse(String line) {
        String[] cells = line.split(",");
        double[] numbers =
                Arrays.stream(cells).skip(1).mapToDouble(Double::parseDouble).toArray();
        return new Figure(cells[0], numbers[0], numbers[1], numbers[2], numbers[3], numbers[4]);
    }

    String line() {
        return String.format(Locale.ROOT, "%s,%.1f,%.1f,%.1f,%.2f,%.2f", name, rate, lowest, highest, p50, p99);
    }
}
