package dev.madang.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import dev.madang.application.Collaborator;
import dev.madang.application.UseCase;
import dev.madang.web.access.Access;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** What must hold in every house built to this plan. */
enum Rule {
    /** And Unicode, whose tables in the JDK are as old as the JDK: what a name is would change with it. */
    DOMAIN_KNOWS_NOTHING_BUT_THE_JDK(root -> only(root, "domain", "com.ibm.icu..")),
    APPLICATION_KNOWS_THE_DOMAIN(root -> only(root, "application", root + ".domain..")),
    PERSISTENCE_KNOWS_ITS_LIBRARIES(root -> only(
            root,
            "persistence",
            root + ".domain..",
            root + ".application..",
            "javax.net..",
            "javax.sql..",
            "com.zaxxer.hikari..",
            "org.flywaydb..",
            "org.jooq..",
            "org.postgresql..",
            "org.slf4j..",
            "org.springframework.beans..",
            "org.springframework.context..",
            "org.springframework.core.retry..",
            "org.springframework.util.function..",
            "org.sqlite..")),
    SECURITY_KNOWS_NO_WEB(root -> only(
            root,
            "security",
            root + ".domain..",
            root + ".application..",
            "com.ibm.icu..",
            "org.springframework.beans..",
            "org.springframework.security.crypto..",
            "org.springframework.stereotype..",
            "org.springframework.util.function..")),
    MARKDOWN_KNOWS_ITS_LIBRARIES(root -> only(
            root,
            "markdown",
            root + ".domain..",
            root + ".application..",
            "org.commonmark..",
            "org.nibor.autolink..",
            "org.owasp.html..",
            "org.springframework.stereotype..",
            "org.springframework.util.function..")),
    WEB_KNOWS_ITS_LIBRARIES(root -> only(
            root,
            "web",
            root + ".domain..",
            root + ".application..",
            "com.fasterxml.jackson.annotation..",
            "com.github.benmanes.caffeine..",
            "com.github.difflib..",
            "gg.jte..",
            "jakarta.servlet..",
            "javax.crypto..",
            "org.slf4j..",
            "org.springframework..",
            "tools.jackson..")),
    THE_FRONT_DOORS_DO_NOT_KNOW_EACH_OTHER(
            root -> slices().assignedFrom(new FrontDoors(root)).should().notDependOnEachOther()),
    THE_GROUND_KNOWS_NO_FRONT_DOOR(root -> noClasses()
            .that()
            .resideInAPackage(root + ".web..")
            .and(not(new FrontDoors(root).door()))
            .should()
            .dependOnClassesThat(new FrontDoors(root).door())),
    PACKAGES_ARE_FREE_OF_CYCLES(
            root -> slices().assignedFrom(new Packages(root)).should().beFreeOfCycles()),
    ONLY_PERSISTENCE_KNOWS_SQL(root -> noClasses()
            .that()
            .resideOutsideOfPackage(root + ".persistence..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.jooq..", "java.sql..", "javax.sql..", "org.sqlite..")),
    PERSISTENCE_SHOWS_ITS_DOOR_ONLY(root -> noClasses()
            .that()
            .resideOutsideOfPackage(root + ".persistence..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage(root + ".persistence.*..")),
    /** But for jOOQ's generated code. */
    PERSISTENCE_HAS_NO_CYCLES(root -> slices().matching(root + ".persistence.(**)")
            .should()
            .beFreeOfCycles()
            .ignoreDependency(resideInAPackage(root + ".persistence.schema.."), alwaysTrue())),
    PERSISTENCE_IS_WIRED_AT_ITS_DOOR(root -> noClasses()
            .that()
            .resideInAPackage(root + ".persistence.*..")
            .should()
            .dependOnClassesThat(describe("wire persistence", c -> wires(root + ".persistence", c)))),
    TIME_COMES_FROM_A_CLOCK(root -> noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(ZonedDateTime.class, "now")),
    A_USE_CASE_HAS_ONE_PUBLIC_METHOD(root -> classes()
            .that()
            .areAnnotatedWith(UseCase.class)
            .should()
            .resideInAPackage(root + ".application..")
            .andShould()
            .haveModifier(JavaModifier.FINAL)
            .andShould(have("one public method, named run", Rule::hasOnlyRun))),
    A_CONSTRUCTOR_TAKES_SIX_PORTS_AT_MOST(root -> classes()
            .that(describe("are found by the board", Rule::isFound))
            .should(have("at most six ports, besides what is shared", Rule::hasFewPorts))),
    WHAT_IS_SHARED_IS_HANDED_OVER(root -> noClasses()
            .that()
            .resideInAPackage(root + "..")
            .should()
            .callConstructorWhere(describe("makes what the board finds", call -> isFound(call.getTargetOwner())))),
    AN_INTERFACE_IS_A_PORT(
            root -> classes()
                    .that()
                    .resideInAnyPackage(root + ".domain..", root + ".application..")
                    .and()
                    .areInterfaces()
                    .and()
                    .areNotAnnotations()
                    .should()
                    .haveNameMatching(
                            ".*(Store|Chore|Repository|Queries|Transactions|Revision|Readiness|Markdown|NameKeys|PasswordHashing|Secrets|ModerationLog|Throttle|package-info)")),
    NO_NAME_SAYS_HOW_INSTEAD_OF_WHAT(root -> noClasses()
            .should()
            .haveNameMatching(".*[a-z](Port|UseCase|Impl|Adapter|Mapper|DTO|Dto|Manager|Helper|Utils?)")),
    EVERY_CONTROLLER_METHOD_IS_MAPPED(root -> methods()
            .that()
            .areDeclaredInClassesThat()
            .areMetaAnnotatedWith(Controller.class)
            .and()
            .areNotPrivate()
            .should()
            .beMetaAnnotatedWith(RequestMapping.class)),
    EVERY_CHANGE_NAMES_ITS_ACCESS(root -> methods()
            .that()
            .areMetaAnnotatedWith(RequestMapping.class)
            .and(change())
            .should()
            .beAnnotatedWith(Access.class)),
    EVERY_PACKAGE_IS_NULL_MARKED(root -> classes()
            .that()
            .resideOutsideOfPackage(root + ".persistence.schema..")
            .should(have("a package that is @NullMarked", c -> c.getPackage().isAnnotatedWith(NullMarked.class))));

    private static final int MAX_PORTS = 6;

    private final Function<String, ArchRule> rule;

    Rule(Function<String, ArchRule> rule) {
        this.rule = rule;
    }

    /** @param root the house's root package, {@code dev.madang} */
    ArchRule in(String root) {
        return rule.apply(root).as(name());
    }

    private static ArchRule only(String root, String module, String... others) {
        String[] allowed = Stream.concat(
                        Stream.of(root + '.' + module + "..", "java..", "org.jspecify.."), Arrays.stream(others))
                .toArray(String[]::new);
        return classes()
                .that()
                .resideInAPackage(root + '.' + module + "..")
                .should()
                .onlyDependOnClassesThat(
                        resideInAnyPackage(allowed).or(describe("primitives", JavaClass::isPrimitive)));
    }

    private static boolean wires(String module, JavaClass door) {
        return door.getPackageName().equals(module)
                && door.getDirectDependenciesFromSelf().stream()
                        .anyMatch(
                                known -> known.getTargetClass().getPackageName().startsWith(module + '.'));
    }

    private static boolean hasOnlyRun(JavaClass useCase) {
        return useCase.getMethods().stream()
                .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
                .map(JavaMethod::getName)
                .toList()
                .equals(List.of("run"));
    }

    private static boolean isFound(JavaClass type) {
        return type.isAnnotatedWith(UseCase.class) || type.isAnnotatedWith(Collaborator.class);
    }

    private static boolean hasFewPorts(JavaClass type) {
        return type.getConstructors().stream()
                .allMatch(constructor -> constructor.getRawParameterTypes().stream()
                                .filter(part -> !isFound(part))
                                .count()
                        <= MAX_PORTS);
    }

    private static DescribedPredicate<JavaMethod> change() {
        Set<Class<?>> changing = Set.of(PostMapping.class, PutMapping.class, PatchMapping.class, DeleteMapping.class);
        return describe(
                "change something", method -> changing.stream().anyMatch(m -> method.isAnnotatedWith(m.getName())));
    }

    private static ArchCondition<JavaClass> have(String what, Predicate<JavaClass> test) {
        return new ArchCondition<>("have " + what) {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                events.add(new SimpleConditionEvent(item, test.test(item), item.getName() + " should have " + what));
            }
        };
    }
}
