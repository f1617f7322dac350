package org.baosong.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateless;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Date;
import org.baosong.kernel.SystemClock;
import org.baosong.scope.boundary.Permit;
import org.baosong.scope.boundary.Scoped;
import org.baosong.scope.boundary.SystemOnly;
import org.baosong.scope.entity.ScopedEntity;
import org.baosong.scope.entity.Unscoped;

/** The walls of the house. Each rule stands for a way in which systems of this kind have leaked or rotted. */
@AnalyzeClasses(packages = "org.baosong", importOptions = {ImportOption.DoNotIncludeTests.class, ArchitectureTest.ThisModule.class})
class ArchitectureTest {

    /** The launcher is on the test class path for its database only; it runs before there is a server. */
    static class ThisModule implements ImportOption {
        @Override
        public boolean includes(Location location) {
            return !location.contains("launcher");
        }
    }

    @ArchTest
    static final ArchRule the_kernel_knows_nobody = noClasses().that().resideInAPackage("..kernel..")
            .should().dependOnClassesThat(resideInAPackage("org.baosong..").and(not(resideInAPackage("..kernel.."))));

    @ArchTest
    static final ArchRule entities_know_no_boundary_of_their_own = noClasses().that().resideInAPackage("org.baosong.(*).entity..")
            .and().areAnnotatedWith(Entity.class)
            .should().dependOnClassesThat().areAnnotatedWith(Stateless.class);

    @ArchTest
    static final ArchRule only_boundaries_are_beans_of_the_container = classes().that().areAnnotatedWith(Stateless.class)
            .or().areAnnotatedWith(Singleton.class).or().areAnnotatedWith(MessageDriven.class)
            .should().resideInAPackage("..boundary..");

    @ArchTest
    static final ArchRule only_entities_are_stored = classes().that().areAnnotatedWith(Entity.class).should().resideInAPackage("..entity..");

    @ArchTest
    static final ArchRule every_row_has_a_scope_or_a_reason = classes().that().areAnnotatedWith(Entity.class)
            .should(new ArchCondition<>("extend ScopedEntity or carry @Unscoped with a reason") {
                @Override
                public void check(JavaClass entity, ConditionEvents events) {
                    boolean scoped = entity.isAssignableTo(ScopedEntity.class);
                    boolean excused = entity.isAnnotatedWith(Unscoped.class) && !entity.getAnnotationOfType(Unscoped.class).value().isBlank();
                    events.add(new SimpleConditionEvent(entity, scoped != excused, entity.getName()));
                }
            });

    @ArchTest
    static final ArchRule scoped_rows_are_never_cached = classes().that().areAssignableTo(ScopedEntity.class).and().areAnnotatedWith(Entity.class)
            .should().beAnnotatedWith(new com.tngtech.archunit.base.DescribedPredicate<JavaAnnotation<?>>("@Cacheable(false)") {
                @Override
                public boolean test(JavaAnnotation<?> annotation) {
                    return annotation.getRawType().isEquivalentTo(jakarta.persistence.Cacheable.class)
                            && annotation.get("value").filter(Boolean.FALSE::equals).isPresent();
                }
            });

    @ArchTest
    static final ArchRule every_boundary_method_says_who_may_call_it = classes().that().areAnnotatedWith(Stateless.class)
            .and().areAnnotatedWith(Scoped.class)
            .should(new ArchCondition<>("permit every public method to somebody") {
                @Override
                public void check(JavaClass boundary, ConditionEvents events) {
                    for (JavaMethod method : boundary.getMethods()) {
                        if (method.getModifiers().contains(JavaModifier.PUBLIC) && !method.getModifiers().contains(JavaModifier.SYNTHETIC)) {
                            boolean marked = method.isAnnotatedWith(Permit.class) || method.isAnnotatedWith(SystemOnly.class);
                            events.add(new SimpleConditionEvent(method, marked, method.getFullName()));
                        }
                    }
                }
            });

    @ArchTest
    static final ArchRule only_stores_hold_an_entity_manager = fields().that().haveRawType(EntityManager.class)
            .should().beDeclaredInClassesThat().haveSimpleNameEndingWith("Store")
            .orShould().beDeclaredInClassesThat().haveSimpleNameEndingWith("Search")
            .orShould().beDeclaredInClassesThat().haveSimpleName("ScopeInterceptor");

    @ArchTest
    static final ArchRule only_messaging_knows_jms = noClasses().that().resideOutsideOfPackage("..messaging..")
            .and().haveSimpleNameNotEndingWith("Listener")
            .should().dependOnClassesThat().resideInAPackage("jakarta.jms..");

    @ArchTest
    static final ArchRule only_the_clock_knows_the_time = noClasses().that().doNotBelongToAnyOf(SystemClock.class)
            .should().callMethod(Instant.class, "now").orShould().callMethod(LocalDate.class, "now").orShould().callMethod(LocalDateTime.class, "now")
            .orShould().callConstructor(Date.class);

    @ArchTest
    static final ArchRule json_is_made_without_searching_the_class_path = noClasses()
            .should().dependOnClassesThat().areAssignableTo(jakarta.json.Json.class);

    @ArchTest
    static final ArchRule fields_of_entities_are_private = fields().that().areDeclaredInClassesThat().areAnnotatedWith(Entity.class)
            .and().areNotStatic().and().haveNameNotStartingWith("_").should().bePrivate();

    @ArchTest
    static final ArchRule names_say_what_a_thing_is = noClasses().should().haveSimpleNameEndingWith("Util").orShould().haveSimpleNameEndingWith("Helper")
            .orShould().haveSimpleNameEndingWith("Manager").orShould().haveSimpleNameEndingWith("Impl").orShould().haveSimpleNameEndingWith("Service");

    @ArchTest
    static final ArchRule components_know_each_other_one_way = slices().matching("org.baosong.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule control_and_entities_know_no_container = noClasses().that(resideInAnyPackage("..control..", "..entity.."))
            .should().dependOnClassesThat().areAnnotatedWith(MessageDriven.class);
}
