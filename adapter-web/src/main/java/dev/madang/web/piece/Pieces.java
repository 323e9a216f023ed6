package dev.madang.web.piece;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;

/**
 * The files of a folder of resources, by an index that the build writes: to look for them in the jar would take the start of
 * the board several times as long.
 */
public final class Pieces {

    private static final String INDEX = "index";

    private Pieces() {}

    /**
     * @param folder beside the class
     * @return all that the build found there, in the order of their names; the list is the caller's own
     */
    public static List<Resource> of(Class<?> owner, String folder) {
        List<Resource> pieces = new ArrayList<>();
        try (BufferedReader index = open(new ClassPathResource(folder + '/' + INDEX, owner))) {
            for (String name = index.readLine(); name != null; name = index.readLine()) {
                pieces.add(new ClassPathResource(folder + '/' + name, owner));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pieces;
    }

    private static BufferedReader open(Resource index) throws IOException {
        return new BufferedReader(new InputStreamReader(index.getInputStream(), StandardCharsets.UTF_8));
    }

    /** @param arguments the folder of the module's resources, that of its compiled classes, and the folders in both */
    public static void main(String... arguments) throws IOException {
        for (String folder : List.of(arguments).subList(2, arguments.length)) {
            try (Stream<Path> files = Files.list(Path.of(arguments[0], folder))) {
                Files.write(
                        Path.of(arguments[1], folder, INDEX),
                        files.map(file -> file.getFileName().toString())
                                .sorted()
                                .toList());
            }
        }
    }
}
