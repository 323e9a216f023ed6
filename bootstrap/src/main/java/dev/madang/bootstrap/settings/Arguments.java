package dev.madang.bootstrap.settings;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a command is told, as it was typed. Java reads it in the locale's encoding, which in a bare environment ({@code cron},
 * a container, {@code LANG=C}) has no letters but ASCII, and puts U+FFFD in the place of each byte that it doesn't know: six
 * of those for 미나, and for any other name as long.
 */
public final class Arguments {

    static final String REMEDY = " start Madang with LC_ALL=C.UTF-8.";

    private static final String UNKNOWN = "\uFFFD";

    private Arguments() {}

    /**
     * The arguments of this process: those that were misread are read again, as UTF-8.
     *
     * @throws StartFailure if one of those isn't UTF-8, or the system doesn't tell what was typed
     */
    public static String[] asTyped(String[] read) {
        for (String argument : read) {
            if (isMisread(argument)) {
                return asTyped(read, commandLine(), Charset.forName(System.getProperty("sun.jnu.encoding", "UTF-8")));
            }
        }
        return read;
    }

    /**
     * @param commandLine what was typed, each word followed by a zero; the arguments are the last of it
     * @param locale the encoding in which they were read
     */
    public static String[] asTyped(String[] read, byte[] commandLine, Charset locale) {
        List<byte[]> words = words(commandLine);
        int before = words.size() - read.length;
        String[] typed = read.clone();
        for (int i = 0; i < read.length; i++) {
            if (isMisread(read[i])) {
                boolean same = before >= 0 && new String(words.get(before + i), locale).equals(read[i]);
                String again = same ? utf8(words.get(before + i)) : null;
                if (again == null) {
                    throw misread("\"" + read[i] + "\"");
                }
                typed[i] = again;
            }
        }
        return typed;
    }

    static boolean isMisread(String text) {
        return text.contains(UNKNOWN);
    }

    /**
     * @return null if the variable isn't set
     * @throws StartFailure if it was misread
     */
    public static @Nullable String variable(String name, Map<String, String> environment) {
        String value = environment.get(name);
        if (value != null && isMisread(value)) {
            throw misread(name);
        }
        return value;
    }

    private static StartFailure misread(String what) {
        return StartFailure.misused(what + " has letters that the locale doesn't know;" + REMEDY);
    }

    private static byte[] commandLine() {
        try {
            return Files.readAllBytes(Path.of("/proc/self/cmdline"));
        } catch (IOException e) {
            return new byte[0]; // Linux alone tells.
        }
    }

    private static List<byte[]> words(byte[] commandLine) {
        List<byte[]> words = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < commandLine.length; i++) {
            if (commandLine[i] == 0) {
                words.add(Arrays.copyOfRange(commandLine, start, i));
                start = i + 1;
            }
        }
        return words;
    }

    private static @Nullable String utf8(byte[] word) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(word))
                    .toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }
}
