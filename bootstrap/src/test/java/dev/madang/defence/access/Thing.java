package dev.madang.defence.access;

/** What a route is about, by what stands for it in the route's path. */
enum Thing {
    NOTHING,
    POST,
    GUEST,
    MEMBER,
    TAG,
    /** Somebody else's, of whom nobody is told that it exists. */
    CREDENTIAL,
    LINK;

    /** In which a thing of somebody else's may be. */
    enum State {
        LIVE,
        LOCKED,
        HIDDEN,
        DELETED
    }
}
