package dev.madang.application.name;

import dev.madang.domain.user.NameKey;
import dev.madang.domain.user.Username;
import java.util.Set;

/** Tells what names look like to readers. */
public interface NameKeys {

    /** Never empty; names that readers can't tell apart share a key. */
    Set<NameKey> of(Username name);

    /** Other ones where a name may have other keys than before; 1 to 32 characters. */
    String rules();
}
