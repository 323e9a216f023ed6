package dev.madang.bootstrap.command;

import dev.madang.bootstrap.settings.StartFailure;
import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.reflect.Method;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.util.ReflectionUtils;

/** A password as the operator types it, or pipes it in. */
final class TypedPassword {

    /** What Windows' programs put before a text. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private TypedPassword() {}

    /** Never from an argument, which others on the machine could read. */
    static String read() {
        Console console = terminal();
        if (console == null) {
            return line();
        }
        String typed = new String(Objects.requireNonNullElse(console.readPassword("Password: "), new char[0]));
        String again = new String(Objects.requireNonNullElse(console.readPassword("Again: "), new char[0]));
        if (!typed.equals(again)) {
            throw StartFailure.misused("The two passwords aren't the same.");
        }
        return typed;
    }

    /** Null if standard input is something else. From Java 22 on, there is a console even then. */
    @SuppressWarnings("SystemConsoleNull")
    private static @Nullable Console terminal() {
        Console console = System.console();
        Method isTerminal = ReflectionUtils.findMethod(Console.class, "isTerminal");
        boolean terminal = console != null
                && (isTerminal == null || Boolean.TRUE.equals(ReflectionUtils.invokeMethod(isTerminal, console)));
        return terminal ? console : null;
    }

    private static String line() {
        try {
            var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8.newDecoder()));
            String line = Objects.requireNonNullElse(in.readLine(), "");
            return line.startsWith(BYTE_ORDER_MARK) ? line.substring(BYTE_ORDER_MARK.length()) : line;
        } catch (CharacterCodingException e) {
            throw StartFailure.misused("The password on standard input isn't in UTF-8.");
        } catch (IOException e) {
            throw StartFailure.misused("The password can't be read from standard input: " + e.getMessage() + '.');
        }
    }
}
