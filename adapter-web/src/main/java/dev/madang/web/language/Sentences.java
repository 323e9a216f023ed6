package dev.madang.web.language;

import dev.madang.web.piece.Pieces;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Properties;
import java.util.Set;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;

/** All sentences of a language, each in the file of its feature; no two files have the same one. */
final class Sentences {

    private final Map<String, String> patterns = new HashMap<>();

    /** @throws IllegalStateException if two of the files have the same sentence */
    Sentences(Iterable<Resource> files) {
        Map<String, String> origins = new HashMap<>();
        files.forEach(file -> add(file, origins));
    }

    static Sentences of(String code) {
        List<Resource> files = Pieces.of(Sentences.class, "sentences");
        files.removeIf(file -> !String.valueOf(file.getFilename()).endsWith('_' + code + ".properties"));
        return new Sentences(files);
    }

    Set<String> keys() {
        return patterns.keySet();
    }

    boolean has(String key) {
        return patterns.containsKey(key);
    }

    /** As {@link java.text.MessageFormat} wants it where it {@linkplain #hasPlaces has places}, else as it is said. */
    String pattern(String key) {
        String pattern = patterns.get(key);
        if (pattern == null) {
            throw new MissingResourceException("No file has the sentence " + key, Sentences.class.getName(), key);
        }
        return pattern;
    }

    private void add(Resource file, Map<String, String> origins) {
        String name = String.valueOf(file.getFilename());
        read(file).forEach((key, pattern) -> {
            String other = origins.putIfAbsent((String) key, name);
            if (other != null) {
                throw new IllegalStateException(
                        "The sentence %s is there twice: in %s and in %s.".formatted(key, other, name));
            }
            patterns.put((String) key, hasPlaces((String) pattern) ? (String) pattern : plain((String) pattern));
        });
    }

    /** Parsing a format for each of a page's sentences would cost more than the page. */
    private static String plain(String pattern) {
        return pattern.replace("''", "'");
    }

    static boolean hasPlaces(String pattern) {
        return pattern.indexOf('{') >= 0;
    }

    private static Properties read(Resource file) {
        try {
            return PropertiesLoaderUtils.loadProperties(new EncodedResource(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
