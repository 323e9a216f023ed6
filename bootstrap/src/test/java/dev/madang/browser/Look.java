package dev.madang.browser;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.options.ColorScheme;
import java.util.Locale;
import java.util.stream.Stream;

/** One way in which people look at the board. */
record Look(int width, ColorScheme scheme, String language, boolean javaScript) {

    static final Look README = new Look(1280, ColorScheme.LIGHT, "en", true);

    private static final int PHONE = 360;
    private static final int DESK = 1280;

    /** Any two of script or none, width, colour scheme and language together, in any way: what three of them break, two do. */
    static Stream<Look> pairs() {
        return Stream.of(
                new Look(PHONE, ColorScheme.LIGHT, "ko", true),
                new Look(DESK, ColorScheme.DARK, "en", true),
                new Look(PHONE, ColorScheme.DARK, "en", false),
                new Look(DESK, ColorScheme.LIGHT, "en", false),
                new Look(DESK, ColorScheme.DARK, "ko", false));
    }

    /** Each width with each colour scheme; with scripts, as examinations are. */
    static Stream<Look> examined() {
        return Stream.of(
                new Look(PHONE, ColorScheme.LIGHT, "ko", true),
                new Look(PHONE, ColorScheme.DARK, "en", true),
                new Look(DESK, ColorScheme.LIGHT, "ko", true),
                new Look(DESK, ColorScheme.DARK, "en", true));
    }

    /** Whether axe looks too: at each width, each colour scheme and each language once, as its rules don't combine them. */
    boolean isForAxe() {
        return (width == PHONE) == (scheme == ColorScheme.LIGHT);
    }

    NewContextOptions options() {
        return new NewContextOptions()
                .setViewportSize(width, 800)
                .setColorScheme(scheme)
                .setLocale(language)
                .setJavaScriptEnabled(javaScript);
    }

    /** The texts of the look's language. */
    String in(String korean, String english) {
        return language.equals("ko") ? korean : english;
    }

    @Override
    public String toString() {
        return width + "-" + scheme.name().toLowerCase(Locale.ROOT) + '-' + language + (javaScript ? "" : "-plain");
    }
}
