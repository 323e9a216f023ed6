package dev.madang.application.memory;

import dev.madang.application.tag.TagCursor;
import dev.madang.application.tag.TagQueries;
import dev.madang.application.tag.TagView;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What can go wrong with the list of the most used tags. */
@FoundBy("TagUse")
final class TagUseFlaws {

    private static final Comparator<TagView> MOST =
            Comparator.comparingLong(TagView::postCount).reversed();

    private TagUseFlaws() {}

    static Stream<Flaw> all() {
        return Stream.of(
                listing("the most used tags in the order of ids", MOST.thenComparing(TagView::id)),
                listing("the most used tags in an order that surrogates disturb", MOST.thenComparing(TagView::name)),
                listing(
                        "the most used tags without case",
                        MOST.thenComparing(TagView::name, String.CASE_INSENSITIVE_ORDER)),
                listing("tags by name alone", Comparator.comparing(TagView::name)),
                after(
                        "goes on with the tag of the cursor itself",
                        (tag, cursor) -> tag.postCount() <= cursor.postCount()),
                after("leaves out the ties behind a cursor", (tag, cursor) -> tag.postCount() < cursor.postCount()),
                after("goes on by name alone", (tag, cursor) -> tag.name().compareTo(cursor.name()) > 0),
                Flaw.of(TagQueries.class, "has tags without a post among the most used", store -> new Listing(store) {
                    @Override
                    Stream<TagView> tags() {
                        return page(0, Integer.MAX_VALUE).stream();
                    }
                }),
                Flaw.of(TagQueries.class, "forgets the cursor whose tag is gone", store -> new Listing(store) {
                    @Override
                    public List<TagView> byUse(@Nullable TagCursor after, int limit) {
                        boolean there = after != null && byName(after.name()).isPresent();
                        return super.byUse(there ? after : null, limit);
                    }
                }));
    }

    private static Flaw listing(String what, Comparator<TagView> order) {
        return Flaw.of(TagQueries.class, "lists " + what, store -> new Listing(store) {
            @Override
            Stream<TagView> tags() {
                return super.tags().sorted(order);
            }
        });
    }

    private interface Follows {
        boolean test(TagView tag, TagCursor cursor);
    }

    private static Flaw after(String sentence, Follows follows) {
        return Flaw.of(TagQueries.class, sentence, store -> new Listing(store) {
            @Override
            boolean follows(TagView tag, TagCursor cursor) {
                return follows.test(tag, cursor);
            }
        });
    }

    /** The honest list, but for what is overridden. */
    private static class Listing extends MemoryTagQueries {

        Listing(MemoryStore store) {
            super(store);
        }

        Stream<TagView> tags() {
            return super.byUse(null, Integer.MAX_VALUE).stream();
        }

        boolean follows(TagView tag, TagCursor cursor) {
            return super.byUse(cursor, Integer.MAX_VALUE).contains(tag);
        }

        @Override
        public List<TagView> byUse(@Nullable TagCursor after, int limit) {
            return tags().filter(tag -> after == null || follows(tag, after))
                    .limit(limit)
                    .toList();
        }
    }
}
