package dev.madang.domain.post;

import java.util.regex.Pattern;

/**
 * What a content looks like on a page. It is safe: what people write can't become a script, a form or a part of the page around
 * it.
 *
 * @param value its ids, and the links to them, begin with {@value #OWN}
 * @param renderer the version of what made it, from 1
 */
public record Html(String value, int renderer) {

    /** Begins each id, until it is known what the content is of. */
    public static final String OWN = "-";

    private static final Pattern IDS = Pattern.compile("(?<= id=\"| href=\"#)" + OWN + "(?=[0-9])");

    /**
     * With ids that are no other content's.
     *
     * @param owner begins them, as {@code p7} does those of a post
     */
    public String of(String owner) {
        return value.contains("\"" + OWN) || value.contains("#" + OWN)
                ? IDS.matcher(value).replaceAll(owner + OWN)
                : value;
    }
}
