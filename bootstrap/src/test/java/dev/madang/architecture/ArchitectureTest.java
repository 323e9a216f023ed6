package dev.madang.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ArchitectureTest {

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(location -> !location.contains("-tests.jar") && !location.contains("generated"))
            .importPackages("dev.madang");

    private static final JavaClasses BAD_HOUSE = new ClassFileImporter().importPackages("dev.madang.architecture.bad");

    @ParameterizedTest
    @EnumSource
    void theHouseKeeps(Rule rule) {
        rule.in("dev.madang").check(HOUSE);
    }

    /** A rule that nobody has seen fail is no rule. */
    @ParameterizedTest
    @EnumSource
    void theBadHouseBreaks(Rule rule) {
        assertThat(rule.in("dev.madang.architecture.bad").evaluate(BAD_HOUSE).hasViolation())
                .isTrue();
    }
}
