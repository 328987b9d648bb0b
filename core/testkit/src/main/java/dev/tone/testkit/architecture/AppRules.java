package dev.tone.testkit.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Set;

/// What everything below `app` obeys.
final class AppRules {
    private static final String FEATURES = "dev.tone.desktop";
    /// They put the features together, and connect them with the client.
    private static final String[] WIRING = {FEATURES + ".boot..", FEATURES + ".link.."};
    /// No features, but what all of them are made of.
    private static final Set<String> SHARED = Set.of("kit");

    private AppRules() {}

    static List<ArchRule> all() {
        return List.of(
                oneBridgeCrossesThreads(),
                onlyTheBootKnowsThePlatform(),
                modelsOfViewsKnowNoNodes(),
                featuresAreFreeOfCycles(),
                featuresKeepTheirInsides(),
                oneRestClient(),
                pagesAreShownInOnePlace());
    }

    static ArchRule oneBridgeCrossesThreads() {
        return noClasses()
                .that()
                .resideOutsideOfPackages("dev.tone.desktop.kit.fx..", "dev.tone.robot..")
                .should()
                .callMethodWhere(JavaCall.Predicates.target(HasName.Predicates.name("runLater")))
                .allowEmptyShould(true)
                .because("thread hops in one place can be ordered, counted and replaced in tests");
    }

    static ArchRule onlyTheBootKnowsThePlatform() {
        return noClasses()
                .that()
                .resideInAPackage("dev.tone.desktop..")
                .and()
                .resideOutsideOfPackage("dev.tone.desktop.boot..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.tone.platform..")
                .allowEmptyShould(true)
                .because("features reach the platform through the client, whether it is embedded or far away");
    }

    static ArchRule modelsOfViewsKnowNoNodes() {
        return noClasses()
                .that()
                .haveSimpleNameEndingWith("Model")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javafx.scene..", "javafx.stage..")
                .allowEmptyShould(true)
                .because("a view-model is tested without a window");
    }

    static ArchRule featuresAreFreeOfCycles() {
        return slices().matching("dev.tone.desktop.(*)..")
                .should()
                .beFreeOfCycles()
                .allowEmptyShould(true)
                .because("a feature can be understood, tested and taken away alone");
    }

    static ArchRule featuresKeepTheirInsides() {
        return classes()
                .that()
                .resideInAPackage(FEATURES + "..")
                .and()
                .resideOutsideOfPackages(WIRING)
                .should(new ArchCondition<>("not reach below another feature's own package") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        type.getDirectDependenciesFromSelf().stream()
                                .filter(dependency -> isInside(dependency.getTargetClass(), featureOf(type)))
                                .forEach(dependency -> events.add(
                                        SimpleConditionEvent.violated(dependency, dependency.getDescription())));
                    }
                })
                .allowEmptyShould(true)
                .because("what lies below is the feature's own affair; others use its front door");
    }

    private static boolean isInside(JavaClass target, String ownFeature) {
        String feature = featureOf(target);
        return !feature.isEmpty()
                && !feature.equals(ownFeature)
                && !SHARED.contains(feature)
                && !target.getPackageName().equals(FEATURES + "." + feature);
    }

    /// Empty for what is not of the app's window.
    private static String featureOf(JavaClass type) {
        String name = type.getPackageName();
        return name.startsWith(FEATURES + ".")
                ? name.substring(FEATURES.length() + 1).replaceFirst("\\..*", "")
                : "";
    }

    static ArchRule oneRestClient() {
        return noClasses()
                .that()
                .resideInAnyPackage("dev.tone.desktop..", "dev.tone.cli..")
                .should()
                .dependOnClassesThat(JavaClass.Predicates.resideInAnyPackage("okhttp3..", "retrofit2..")
                        .and(DescribedPredicate.not(HasName.Predicates.name("okhttp3.ResponseBody"))))
                .allowEmptyShould(true)
                .because("the client's services are the one way to the platform; only what they answer is read here");
    }

    static ArchRule pagesAreShownInOnePlace() {
        return noClasses()
                .that()
                .resideInAPackage("dev.tone.desktop..")
                .and()
                .resideOutsideOfPackage("dev.tone.desktop.preview..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("javafx.scene.web..")
                .allowEmptyShould(true)
                .because("what a web view may do is decided once (decision 0006)");
    }
}
