package dev.madang.bootstrap.benchmark;

import io.hyperfoil.api.config.BenchmarkBuilder;
import io.hyperfoil.api.config.PhaseBuilder;
import io.hyperfoil.api.config.SessionLimitPolicy;
import io.hyperfoil.api.session.ObjectAccess;
import io.hyperfoil.api.session.Session;
import io.hyperfoil.api.statistics.StatisticsSnapshot;
import io.hyperfoil.core.impl.LocalSimulationRunner;
import io.hyperfoil.core.session.SessionFactory;
import io.hyperfoil.http.api.HttpMethod;
import io.hyperfoil.http.api.HttpRequestWriter;
import io.hyperfoil.http.config.HttpPluginBuilder;
import io.hyperfoil.http.config.Protocol;
import io.hyperfoil.http.statistics.HttpStats;
import io.hyperfoil.http.steps.HttpStepCatalog;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.Function;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.core.config.Configurator;
import org.jspecify.annotations.Nullable;

/** Clients of a board, all on one thread. */
final class Load {

    private static final int READERS = 32;
    private static final int CROWD = 1_000;
    private static final int MAX_WAITING = 50_000;

    static {
        Configurator.setLevel("io.hyperfoil", Level.ERROR);
    }

    private final URI board;

    Load(URI board) {
        this.board = board;
    }

    /** Closed: a few clients, each sending a request once it has the answer to its last. Shows the highest rate. */
    Measurement highest(Scenario scenario, Duration time) {
        return run(scenario, time, READERS, phases -> phases.always(READERS));
    }

    /** Open: requests come at a rate, as from many people, whether or not there are answers. Shows honest latencies. */
    Measurement at(int requestsPerSecond, Scenario scenario, Duration time) {
        return run(
                scenario,
                time,
                CROWD,
                phases -> phases.constantRate(requestsPerSecond)
                        .maxSessions(MAX_WAITING)
                        .sessionLimitPolicy(SessionLimitPolicy.CONTINUE));
    }

    private Measurement run(
            Scenario scenario, Duration time, int connections, Function<PhaseBuilder.Catalog, PhaseBuilder<?>> model) {
        BenchmarkBuilder benchmark = benchmark(connections);
        script(model.apply(benchmark.addPhase("load")).duration(time.toMillis()), scenario);
        StatisticsSnapshot total = new StatisticsSnapshot();
        new LocalSimulationRunner(
                        benchmark.build(), (phase, step, metric, snapshot, count) -> total.add(snapshot), null, null)
                .run();
        HttpStats answers = HttpStats.get(total);
        return new Measurement(time, total.histogram, answers.status_4xx + answers.status_5xx);
    }

    private BenchmarkBuilder benchmark(int connections) {
        BenchmarkBuilder benchmark = BenchmarkBuilder.builder().name("board").threads(1);
        HttpPluginBuilder http = benchmark.addPlugin(HttpPluginBuilder::new);
        http.ergonomics().repeatCookies(false).userAgentFromSession(false);
        http.http()
                .protocol(Protocol.HTTP)
                .host(board.getHost())
                .port(board.getPort())
                .allowHttp2(false)
                .sharedConnections(connections);
        return benchmark;
    }

    private static void script(PhaseBuilder<?> phase, Scenario scenario) {
        // Handed on from here, because Hyperfoil finds a variable only in what its lambdas capture.
        ObjectAccess next = SessionFactory.objectAccess("next");
        phase.scenario()
                .initialSequence("request")
                .step(session -> {
                    next.setObject(session, scenario.requests().get());
                    return true;
                })
                .step(HttpStepCatalog.SC)
                .httpRequest(HttpMethod.GET)
                .method(() -> session -> request(next, session).form() == null ? HttpMethod.GET : HttpMethod.POST)
                .path(session -> request(next, session).path())
                .headerAppender((session, headers) -> describe(request(next, session), headers))
                .body((session, connection) -> form(request(next, session)))
                .endStep();
    }

    private static Request request(ObjectAccess next, Session session) {
        return (Request) next.getObject(session);
    }

    private static void describe(Request request, HttpRequestWriter headers) {
        if (request.form() != null) {
            headers.putHeader("Content-Type", "application/x-www-form-urlencoded");
        }
    }

    private static @Nullable ByteBuf form(Request request) {
        String form = request.form();
        return form == null ? null : Unpooled.copiedBuffer(form, StandardCharsets.US_ASCII);
    }
}
