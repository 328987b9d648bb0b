package dev.tone.testkit.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.io.ObjectInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.xml.stream.XMLInputFactory;

/// Every rule with its reason. Add a rule together with a sample that breaks it (`ArchitectureRulesTest`).
public final class ArchitectureRules {
    private ArchitectureRules() {}

    /// The rules that every module obeys.
    public static List<ArchRule> everywhere() {
        return List.of(
                consoleBelongsToMains(),
                oneLoggingFacade(),
                noJavaSerialization(),
                noRuntimeExec(),
                noFileStores(),
                noBridgeIntoPages(),
                noPlainXmlParsers(),
                oneHttpClient());
    }

    /// The rules of everything below `core`.
    public static List<ArchRule> core() {
        return List.of(
                noToolkitInCore(),
                modelKnowsNobody(),
                canvasKnowsTheModelAlone(),
                clientDoesNotKnowThePlatform(),
                domainsAreFreeOfCycles(),
                routesDoNotTouchTables());
    }

    /// The rules of everything below `app`.
    public static List<ArchRule> app() {
        return List.of(viewModelsKnowNoControls(), oneBridgeCrossesThreads(), onlyTheBootKnowsThePlatform());
    }

    static ArchRule consoleBelongsToMains() {
        DescribedPredicate<JavaClass> isMain = DescribedPredicate.describe(
                "are not a Main", type -> !type.getSimpleName().matches("Main|Launcher|.*Main|Tour"));
        return noClasses()
                .that(isMain)
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .allowEmptyShould(true)
                .because("what people and programs read is logged with its correlation id; only a main has a console");
    }

    static ArchRule oneLoggingFacade() {
        return noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("java.util.logging..")
                .because("logs go through slf4j, where secrets are kept out and correlation ids are added");
    }

    static ArchRule noJavaSerialization() {
        return noClasses()
                .should()
                .dependOnClassesThat()
                .areAssignableTo(ObjectInputStream.class)
                .because("deserializing objects runs code that the sender chooses");
    }

    static ArchRule noRuntimeExec() {
        return noClasses()
                .should()
                .callMethod(Runtime.class, "exec", String.class)
                .orShould()
                .callMethod(Runtime.class, "exec", String[].class)
                .because("processes are started by argument list, with limits and an owner that ends them");
    }

    static ArchRule noFileStores() {
        return noClasses()
                .should()
                .callMethod(Files.class, "getFileStore", Path.class)
                .because("it fails where the mount table does not name the root, as in a container;"
                        + " ask for a file attribute view, or File.getUsableSpace");
    }

    static ArchRule noBridgeIntoPages() {
        return noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("netscape.javascript..")
                .because("a previewed page must not reach objects of the app (decision 0006)");
    }

    static ArchRule noPlainXmlParsers() {
        DescribedPredicate<JavaClass> makesParsers = JavaClass.Predicates.resideInAnyPackage(
                        "javax.xml.parsers..", "javax.xml.transform..")
                .or(JavaClass.Predicates.type(XMLInputFactory.class));
        return noClasses()
                .that()
                .doNotHaveSimpleName("SafeXml")
                .should()
                .dependOnClassesThat(makesParsers)
                .because(
                        "the JDK's parsers resolve external entities unless told otherwise; SafeXml makes the readers");
    }

    static ArchRule oneHttpClient() {
        return noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("java.net.http..")
                .because("outbound calls go through one client that checks addresses, limits and time-outs");
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

    static ArchRule domainsAreFreeOfCycles() {
        return slices().matching("dev.tone.platform.(*)..")
                .should()
                .beFreeOfCycles()
                .allowEmptyShould(true)
                .because("a domain can be understood, tested and moved alone");
    }

    static ArchRule routesDoNotTouchTables() {
        return noClasses()
                .that()
                .resideInAPackage("dev.tone.platform.*.web..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("dev.tone.platform.*.sql..", "org.jdbi..", "java.sql..")
                .allowEmptyShould(true)
                .because("routes translate between HTTP and records; the facade is the one door");
    }

    static ArchRule viewModelsKnowNoControls() {
        return noClasses()
                .that()
                .haveSimpleNameEndingWith("ViewModel")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javafx.scene..", "javafx.stage..")
                .allowEmptyShould(true)
                .because("a view-model is tested without a window");
    }

    static ArchRule oneBridgeCrossesThreads() {
        return noClasses()
                .that()
                .resideOutsideOfPackages("dev.tone.desktop.kit.fx..", "dev.tone.robot..")
                .should()
                .callMethodWhere(com.tngtech.archunit.core.domain.JavaCall.Predicates.target(
                        com.tngtech.archunit.core.domain.properties.HasName.Predicates.name("runLater")))
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
}
