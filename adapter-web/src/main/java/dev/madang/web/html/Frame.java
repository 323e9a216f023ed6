package dev.madang.web.html;

import dev.madang.application.post.PostCursor;
import dev.madang.web.Language;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;

/**
 * What every template needs, whatever its page shows: the reader's language, and links to the same page.
 *
 * @param query the request's, as it came; may be empty
 */
record Frame(Language language, String query) {

    private static final Set<String> PLACE = Set.of("before", "after", Language.NAME);

    static Frame of(HttpServletRequest request) {
        return new Frame(Language.of(request), Objects.requireNonNullElse(request.getQueryString(), ""));
    }

    String say(String key, Object... arguments) {
        return language.say(key, arguments);
    }

    Language otherLanguage() {
        return language == Language.KOREAN ? Language.ENGLISH : Language.KOREAN;
    }

    /** The same page in the other language. */
    String switchLanguage() {
        return samePage(Set.of(Language.NAME), Language.NAME, otherLanguage().code());
    }

    String older(PostCursor cursor) {
        return samePage(PLACE, "before", cursor);
    }

    String newer(PostCursor cursor) {
        return samePage(PLACE, "after", cursor);
    }

    /** A query alone keeps the path, whatever it is: a path such as //host never becomes a link. */
    private String samePage(Set<String> dropped, String name, Object value) {
        StringBuilder link = new StringBuilder("?");
        Arrays.stream(query.split("&"))
                .filter(piece -> !piece.isEmpty() && !dropped.contains(piece.split("=", 2)[0]))
                .forEach(piece -> link.append(piece).append('&'));
        return link.append(name).append('=').append(value).toString();
    }
}
