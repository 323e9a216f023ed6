package dev.madang.web.error;

/** What a request would change isn't as its client has seen it, which it made a condition. */
public final class PreconditionFailed extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String entityTag;

    /** @param entityTag of what there is now */
    public PreconditionFailed(String entityTag) {
        super("it is " + entityTag, null, false, false);
        this.entityTag = entityTag;
    }

    String entityTag() {
        return entityTag;
    }
}
