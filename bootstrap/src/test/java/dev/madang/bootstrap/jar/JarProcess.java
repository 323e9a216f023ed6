package dev.madang.bootstrap.jar;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The packaged jar, started as its users start it, on a free port in a folder of its own. */
public final class JarProcess implements AutoCloseable {

    private static final Pattern ANNOUNCEMENT = Pattern.compile("Madang .* is at (http://\\S+),");

    private final Process process;
    private final URI address;

    private JarProcess(Process process, URI address) {
        this.process = process;
        this.address = address;
    }

    /** Waits until the board says that it answers; what it says from then on, nobody hears. */
    public static JarProcess serve(Path folder, Map<String, String> environment, String... arguments)
            throws IOException {
        return serve(folder, environment, line -> {}, arguments);
    }

    /** Likewise, and hands over what it says from then on, line by line. */
    public static JarProcess serve(
            Path folder, Map<String, String> environment, Consumer<String> log, String... arguments)
            throws IOException {
        Process process = launch(folder, environment, arguments);
        JarProcess board = announced(process);
        Thread reader = new Thread(
                () -> process.inputReader(StandardCharsets.UTF_8).lines().forEach(log));
        reader.setDaemon(true);
        reader.start();
        return board;
    }

    /** Any process that serves a board, once the board answers. */
    static JarProcess announced(Process process) throws IOException {
        BufferedReader log = process.inputReader(StandardCharsets.UTF_8);
        StringBuilder seen = new StringBuilder();
        for (String line = log.readLine(); line != null; line = log.readLine()) {
            seen.append(line).append('\n');
            Matcher announced = ANNOUNCEMENT.matcher(line);
            if (announced.find()) {
                return new JarProcess(process, URI.create(announced.group(1)));
            }
        }
        throw new IllegalStateException("The board didn't start:\n" + seen);
    }

    /** The folder's own jar, if it has one. Standard error goes where standard output goes. None runs long enough for the JVM's second compiler. */
    public static Process launch(Path folder, Map<String, String> environment, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-jar",
                jarFor(folder).toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("MADANG_"));
        builder.environment().putAll(environment);
        return builder.start();
    }

    private static Path jarFor(Path folder) {
        Path own = folder.resolve(jar().getFileName());
        return Files.exists(own) ? own : jar();
    }

    static Path jar() {
        return Path.of(System.getProperty("madang.jar")).toAbsolutePath();
    }

    public URI uri(String path) {
        return address.resolve(path);
    }

    /** By SIGTERM, as service managers do. */
    int stop() throws InterruptedException {
        process.destroy();
        return process.waitFor();
    }

    /** By SIGKILL, as a power cut would. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
