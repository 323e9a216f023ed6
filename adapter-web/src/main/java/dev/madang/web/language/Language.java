package dev.madang.web.language;

import dev.madang.domain.Fault;
import dev.madang.web.Query;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.web.util.WebUtils;

/** A language that the board speaks, with all its sentences ({@code sentences/*.properties}). */
public enum Language {
    ENGLISH(Locale.ENGLISH),
    KOREAN(Locale.KOREAN);

    /** The query parameter that switches to a language, and the cookie that remembers it. */
    public static final String NAME = "lang";

    /** Of elements of lists, before or behind the name of a field. */
    private static final Pattern PLACES = Pattern.compile("\\[[0-9]+]\\.?");

    private final Locale locale;

    private final Sentences sentences;

    private final DateTimeFormatter moments;

    private final DateTimeFormatter days;

    Language(Locale locale) {
        this.locale = locale;
        this.sentences = Sentences.of(locale.getLanguage());
        this.moments = formatter("format.moment");
        this.days = formatter("format.day");
    }

    /**
     * The language of the request's answer: the one that its query switches to, else the one that its cookie remembers,
     * else the one that its browser wants.
     */
    public static Language of(HttpServletRequest request) {
        return switchedTo(request).or(() -> remembered(request)).orElseGet(() -> negotiate(request));
    }

    /** What the query's {@value #NAME} says; reads no parameter, so that a body which can't be read doesn't matter. */
    public static Optional<Language> switchedTo(HttpServletRequest request) {
        return Query.first(request, NAME).flatMap(Language::withCode);
    }

    /** The first that the request's {@code Accept-Language} names, in its order of preference; else English. */
    public static Language negotiate(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
        if (header == null) {
            return ENGLISH;
        }
        List<Locale> wanted = Collections.list(request.getLocales());
        return wanted.stream()
                .flatMap(locale -> withCode(locale.getLanguage()).stream())
                // A header that names none has the machine's.
                .filter(language -> header.toLowerCase(Locale.ROOT).contains(language.code()))
                .findFirst()
                .orElse(ENGLISH);
    }

    private static Optional<Language> remembered(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, NAME);
        return Optional.ofNullable(cookie).flatMap(found -> withCode(found.getValue()));
    }

    private static Optional<Language> withCode(String code) {
        return Arrays.stream(values())
                .filter(language -> language.code().equals(code))
                .findFirst();
    }

    /** The language's tag, as HTML and HTTP want it. */
    public String code() {
        return locale.getLanguage();
    }

    public Locale locale() {
        return locale;
    }

    /** A point in time as people write it, to the minute. */
    public String moment(Instant instant, ZoneId zone) {
        return moments.format(instant.atZone(zone));
    }

    public String day(Instant instant, ZoneId zone) {
        return days.format(instant.atZone(zone));
    }

    /**
     * The sentence with this key.
     *
     * @param arguments fill the sentence's {@link MessageFormat} places, if there are any
     * @throws java.util.MissingResourceException if there is none
     */
    public String say(String key, Object... arguments) {
        String pattern = sentences.pattern(key);
        return Sentences.hasPlaces(pattern) ? new MessageFormat(pattern, locale).format(arguments) : pattern;
    }

    /** Whether there is a sentence with this key. */
    public boolean says(String key) {
        return sentences.has(key);
    }

    /**
     * What is wrong with a field, in words: {@code fault.<field>.<code>}, else {@code fault.<code>.<first argument>}, else
     * {@code fault.<code>}.
     */
    public String say(Fault fault, ZoneId zone) {
        String code = "fault." + fault.code();
        String ofField = "fault." + PLACES.matcher(fault.field()).replaceAll("") + '.' + fault.code();
        String ofArgument = fault.arguments().isEmpty()
                ? code
                : code + '.' + fault.arguments().get(0);
        String key = Stream.of(ofField, ofArgument)
                .filter(sentences::has)
                .findFirst()
                .orElse(code);
        return say(
                key,
                fault.arguments().stream()
                        .map(argument -> argument instanceof Instant instant ? moment(instant, zone) : argument)
                        .toArray());
    }

    /** Likewise, in the time of UTC. */
    public String say(Fault fault) {
        return say(fault, ZoneId.of("UTC"));
    }

    private DateTimeFormatter formatter(String key) {
        return DateTimeFormatter.ofPattern(say(key), locale);
    }
}
