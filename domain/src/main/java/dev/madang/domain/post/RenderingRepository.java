package dev.madang.domain.post;

import java.util.Map;

/** What repositories have in common whose things have contents. Every method runs within the caller's transaction. */
public interface RenderingRepository {

    /**
     * The contents that an earlier renderer rendered, or none, by the ids of what has them.
     *
     * @param renderer its version
     * @param most those with the lowest ids, if there are more
     */
    Map<Long, Content> renderedBefore(int renderer, int most);

    /** Keeps what a content looks like; does nothing where its text is another now. */
    void keepRendering(long id, Content content);
}
