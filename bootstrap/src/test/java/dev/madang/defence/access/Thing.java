package dev.madang.defence.access;

import java.util.EnumSet;
import java.util.Set;

/** What a route is about. The feature that the thing belongs to has it. */
interface Thing {

    /** In which a thing of somebody else's may be. */
    enum State {
        LIVE,
        LOCKED,
        HIDDEN,
        DELETED
    }

    /** Of a route that is about nothing in particular. */
    Thing NOTHING = new Thing() {
        @Override
        public Set<State> states() {
            return EnumSet.of(State.LIVE);
        }

        @Override
        public String somebodys(Cast cast, String route, State state) {
            return "nothing.css";
        }
    };

    default Set<State> states() {
        return EnumSet.of(State.LIVE, State.DELETED);
    }

    /** Whether nobody is told that somebody else's exists. */
    default boolean isSecret() {
        return false;
    }

    /** Makes one of somebody else's; what stands for it in the route's path, with a comma between two. */
    String somebodys(Cast cast, String route, State state);
}
