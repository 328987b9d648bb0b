package dev.tone.testkit.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.ObjectInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import org.jspecify.annotations.NullMarked;

/// What every module obeys.
final class EverywhereRules {
    private EverywhereRules() {}

    static List<ArchRule> all() {
        return List.of(
                consoleBelongsToMains(),
                oneLoggingFacade(),
                noJavaSerialization(),
                noRuntimeExec(),
                noFileStores(),
                noBridgeIntoPages(),
                noPlainXmlParsers(),
                oneHttpClient(),
                noStaticState(),
                packagesAreNullMarked());
    }

    static ArchRule consoleBelongsToMains() {
        DescribedPredicate<JavaClass> noMain = DescribedPredicate.describe(
                "have no main",
                type -> type.tryGetMethod("main", String[].class).isEmpty());
        return noClasses()
                .that(noMain)
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .allowEmptyShould(true)
                .because("what people and programs read is logged with its correlation id; only a main has a console");
    }

    static ArchRule oneLoggingFacade() {
        return noClasses()
                .that()
                .doNotHaveSimpleName("ToolkitLog")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("java.util.logging..")
                .because("logs go through slf4j, where secrets are kept out and correlation ids are added;"
                        + " ToolkitLog alone quiets what JavaFX itself logs");
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
                .that()
                .resideOutsideOfPackage("dev.tone.robot..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("java.net.http..")
                .allowEmptyShould(true)
                .because("outbound calls go through one client that checks addresses, limits and time-outs");
    }

    static ArchRule noStaticState() {
        return fields().that()
                .areStatic()
                .should()
                .beFinal()
                .allowEmptyShould(true)
                .because("what changes belongs to an object that somebody owns and a test can replace");
    }

    static ArchRule packagesAreNullMarked() {
        return classes()
                .should(new ArchCondition<>("lie in a package that is marked") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        if (!type.getPackage().isAnnotatedWith(NullMarked.class)) {
                            events.add(
                                    SimpleConditionEvent.violated(type, type.getName() + " lies in no such package"));
                        }
                    }
                })
                .because("the null analysis passes over packages whose package-info does not ask for it");
    }
}
