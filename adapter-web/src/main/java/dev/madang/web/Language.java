package dev.madang.web;

import dev.madang.domain.Fault;
import jakarta.servlet.http.HttpServletRequest;
import java.text.MessageFormat;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.springframework.web.servlet.support.RequestContextUtils;

/** A language that the board speaks, with all its sentences ({@code sentences_*.properties}). */
public enum Language {
    ENGLISH(Locale.ENGLISH),
    KOREAN(Locale.KOREAN);

    private final Locale locale;

    @SuppressWarnings("ImmutableEnumChecker") // A bundle, once loaded, doesn't change.
    private final ResourceBundle sentences;

    Language(Locale locale) {
        this.locale = locale;
        this.sentences = ResourceBundle.getBundle("dev.madang.web.sentences", locale);
    }

    /** The language of the request's answer; see {@link #negotiate} for where nobody has switched. */
    public static Language of(HttpServletRequest request) {
        return of(RequestContextUtils.getLocale(request));
    }

    /** English for whatever isn't Korean. */
    public static Language of(Locale locale) {
        return locale.getLanguage().equals("ko") ? KOREAN : ENGLISH;
    }

    /** The first that the request's {@code Accept-Language} names, in its order of preference; else English. */
    public static Language negotiate(HttpServletRequest request) {
        List<Locale> wanted = Collections.list(request.getLocales());
        return wanted.stream()
                .map(Locale::getLanguage)
                .filter(code -> code.equals("ko") || code.equals("en"))
                .findFirst()
                .map(code -> of(Locale.forLanguageTag(code)))
                .orElse(ENGLISH);
    }

    public Locale locale() {
        return locale;
    }

    /**
     * The sentence with this key.
     *
     * @param arguments fill the sentence's {@link MessageFormat} places, if there are any
     * @throws java.util.MissingResourceException if there is none
     */
    public String say(String key, Object... arguments) {
        String pattern = sentences.getString(key);
        // Most sentences have no places, and parsing a format for each of a page's would cost more than the page.
        return pattern.indexOf('{') < 0
                ? pattern.replace("''", "'")
                : new MessageFormat(pattern, locale).format(arguments);
    }

    /** What is wrong, for whoever filled in the field: {@code fault.<field>.<code>}, else {@code fault.<code>}. */
    public String say(Fault fault) {
        String own = "fault." + fault.field() + '.' + fault.code();
        return say(
                sentences.containsKey(own) ? own : "fault." + fault.code(),
                fault.arguments().toArray());
    }
}
