package dev.tone.testkit.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// What everything below `core` obeys.
final class CoreRules {
    private CoreRules() {}

    static List<ArchRule> all() {
        return List.of(
                noToolkitInCore(),
                modelKnowsNobody(),
                canvasKnowsTheModelAlone(),
                clientDoesNotKnowThePlatform(),
                partsAreFreeOfCycles(),
                timeComesIn());
    }

    static ArchRule noToolkitInCore() {
        return noClasses()
                .that()
                .resideInAnyPackage("dev.tone.model..", "dev.tone.canvas..", "dev.tone.client..", "dev.tone.platform..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("javafx..")
                .allowEmptyShould(true)
                .because("core runs headless and is tested without a window");
    }

    static ArchRule modelKnowsNobody() {
        return noClasses()
                .that()
                .resideInAPackage("dev.tone.model..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "dev.tone.canvas..", "dev.tone.client..", "dev.tone.platform..", "dev.tone.desktop..")
                .allowEmptyShould(true)
                .because("the shared language must not depend on who speaks it");
    }

    static ArchRule canvasKnowsTheModelAlone() {
        return noClasses()
                .that()
                .resideInAPackage("dev.tone.canvas..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("dev.tone.client..", "dev.tone.platform..", "dev.tone.desktop..")
                .allowEmptyShould(true)
                .because("the editor engine works without network and server");
    }

    static ArchRule clientDoesNotKnowThePlatform() {
        return noClasses()
                .that()
                .resideInAPackage("dev.tone.client..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.tone.platform..")
                .allowEmptyShould(true)
                .because("the app talks to every platform over its API, to the embedded one too");
    }

    static ArchRule partsAreFreeOfCycles() {
        return slices().matching("dev.tone.(canvas|client|model).(*)..")
                .should()
                .beFreeOfCycles()
                .allowEmptyShould(true)
                .because("a part can be understood, tested and moved alone");
    }

    static ArchRule timeComesIn() {
        return noClasses()
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(Math.class, "random")
                .because("clock and randomness are handed in, so that tests hold them");
    }
}
