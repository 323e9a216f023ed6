package dev.madang.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.Set;

/**
 * The packages directly under {@code web}, each with all below it. Any that isn't named here as common ground is a front
 * door, so that a new door is kept apart from the others without a word here.
 */
record FrontDoors(String root) implements SliceAssignment {

    private static final Set<String> COMMON_GROUND =
            Set.of("access", "cache", "error", "health", "language", "limit", "piece");

    DescribedPredicate<JavaClass> door() {
        return describe("belong to a front door", type -> !doorOf(type).isEmpty());
    }

    @Override
    public SliceIdentifier getIdentifierOf(JavaClass type) {
        String door = doorOf(type);
        return door.isEmpty() ? SliceIdentifier.ignore() : SliceIdentifier.of(door);
    }

    /** Empty for a class of the common ground, and for one outside of {@code web}. */
    private String doorOf(JavaClass type) {
        String web = root + ".web.";
        if (!type.getPackageName().startsWith(web)) {
            return "";
        }
        String name = type.getPackageName().substring(web.length()).split("\\.", 2)[0];
        return COMMON_GROUND.contains(name) ? "" : name;
    }

    @Override
    public String getDescription() {
        return "front doors";
    }
}
