package dev.madang.application.tag;

import dev.madang.application.UseCase;
import dev.madang.domain.PlainText;
import dev.madang.domain.account.Caller;
import java.util.Optional;

/** Finds the tag of a name, if there is one. */
@UseCase
public final class FindTag {

    private final TagQueries tags;

    public FindTag(TagQueries tags) {
        this.tags = tags;
    }

    /** @param caller a moderator finds those too that aren't listed */
    public Optional<TagView> run(Caller caller, String name) {
        return tags.byName(PlainText.nfc(name)).filter(tag -> tag.isShownTo(caller));
    }
}
