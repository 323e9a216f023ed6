package dev.madang.domain.post;

import dev.madang.domain.Faults;
import dev.madang.domain.PlainText;
import dev.madang.domain.Refusal;
import dev.madang.domain.Stored;
import dev.madang.domain.tag.TagName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * The tags of one post: at most {@value #MAX_TAGS}, in the author's order, each once.
 */
public record TagNames(List<TagName> values) {

    public static final int MAX_TAGS = 10;

    public static final TagNames NONE = new TagNames(List.of());

    /** @throws Refusal {@code too-many} */
    public TagNames {
        values = values.stream().distinct().toList();
        if (values.size() > MAX_TAGS) {
            throw Refusal.invalid("", "too-many", MAX_TAGS);
        }
    }

    /** @throws Refusal also what {@link TagName} throws, each under its place in the list, such as {@code [1]} */
    public static TagNames of(Collection<String> names) {
        return of(names, NONE);
    }

    /**
     * For a post that has some already, which aren't judged again.
     *
     * @throws Refusal likewise
     */
    public static TagNames of(Collection<String> names, TagNames kept) {
        Faults faults = new Faults();
        List<TagName> values = new ArrayList<>();
        int place = 0;
        for (String name : names) {
            faults.check("[" + place + ']', () -> kept.orNew(name)).ifPresent(values::add);
            place++;
            if (place - values.size() == MAX_TAGS) {
                break; // That is told enough of a list of any length.
            }
        }
        faults.refuse();
        return new TagNames(values);
    }

    private TagName orNew(String typed) {
        TagName sought = new TagName(new Stored(PlainText.sought(typed)));
        return values.contains(sought) ? sought : new TagName(typed);
    }

    /** As a post has them already. */
    public static TagNames stored(Collection<String> names) {
        return new TagNames(
                names.stream().map(name -> new TagName(new Stored(name))).toList());
    }
}
