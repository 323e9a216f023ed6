package dev.madang.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.Set;

/** Each package by itself, apart from those below it; of the modules whose packages are divided by feature. */
record Packages(String root) implements SliceAssignment {

    private static final Set<String> MODULES = Set.of("application", "domain", "markdown", "security", "web");

    @Override
    public SliceIdentifier getIdentifierOf(JavaClass type) {
        String name = type.getPackageName();
        return name.startsWith(root + '.')
                        && MODULES.contains(name.substring(root.length() + 1).split("\\.", 2)[0])
                ? SliceIdentifier.of(name)
                : SliceIdentifier.ignore();
    }

    @Override
    public String getDescription() {
        return "packages";
    }
}
