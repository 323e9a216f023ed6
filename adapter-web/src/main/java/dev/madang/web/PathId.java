package dev.madang.web;

import dev.madang.domain.Refusal;

/** Ids in paths, where {@link #PATTERN} lets any number of digits through. */
public final class PathId {

    public static final String PATTERN = "/{id:[0-9]+}";

    private PathId() {}

    /**
     * @param what the aggregate's name
     * @throws Refusal {@code not-found} if no id can be so large
     */
    public static long parse(String what, String digits) {
        try {
            return Long.parseLong(digits);
        } catch (NumberFormatException e) {
            throw Refusal.notFound(what);
        }
    }
}
