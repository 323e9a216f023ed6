package dev.madang.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** A page in which nothing can run, or ask another host for anything, without being noticed. */
final class Trap {

    private final Page page;
    private final List<String> caught = new ArrayList<>();

    /** @param board its address: what is asked of any other is caught */
    Trap(BrowserContext context, String board) {
        context.exposeBinding("caught", (source, arguments) -> caught.add(String.valueOf(arguments[0])));
        context.addInitScript(script());
        context.onRequest(request -> {
            if (!request.url().startsWith(board)) {
                caught.add("a request to " + request.url());
            }
        });
        context.onDialog(dialog -> {
            caught.add("a dialog: " + dialog.message());
            dialog.dismiss();
        });
        page = context.newPage();
    }

    private static String script() {
        try (InputStream in = Objects.requireNonNull(Trap.class.getResourceAsStream("trap.js"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Page page() {
        return page;
    }

    /** What the open page has that no template of the board makes. */
    List<String> strangers() {
        return strings(page.evaluate("trap.strangers(document)"));
    }

    /** Likewise, of pages that run within the open one. */
    List<String> show(List<String> pages) {
        return strings(page.evaluate("pages => trap.show(pages)", pages));
    }

    /** Runs texts that nobody has escaped, under the open page's policy. */
    void expose(List<String> texts) {
        page.evaluate("texts => trap.expose(texts)", texts);
    }

    private static List<String> strings(Object list) {
        return ((List<?>) list).stream().map(Objects::toString).toList();
    }

    /** Since it was set. */
    List<String> caught() {
        return List.copyOf(caught);
    }

    /** Of that, what scripts have done. */
    List<String> ran() {
        return caught.stream().filter(what -> what.contains("()")).toList();
    }
}
