package dev.tone.testkit.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.lang.ArchRule;
import java.util.List;

/// What the platform obeys besides.
final class PlatformRules {
    private PlatformRules() {}

    static List<ArchRule> all() {
        return List.of(
                domainsAreFreeOfCycles(),
                routesDoNotTouchTables(),
                platformKnowsNoClient(),
                statementsAreBehindRepositories(),
                theServerIsAtTheEdge(),
                oneWayOut());
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

    static ArchRule platformKnowsNoClient() {
        return noClasses()
                .that()
                .resideInAPackage("dev.tone.platform..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("dev.tone.client..", "dev.tone.desktop..", "dev.tone.cli..")
                .allowEmptyShould(true)
                .because("it serves whoever keeps the contract, on machines without an app");
    }

    static ArchRule statementsAreBehindRepositories() {
        return noClasses()
                .that()
                .resideInAPackage("dev.tone.platform..")
                .and()
                .resideOutsideOfPackages("dev.tone.platform.*.sql..", "dev.tone.platform.kernel..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("java.sql..")
                .allowEmptyShould(true)
                .because("what differs between the databases is kept where the contract suites run on both");
    }

    static ArchRule theServerIsAtTheEdge() {
        return noClasses()
                .that()
                .resideInAPackage("dev.tone.platform..")
                .and()
                .resideOutsideOfPackages(
                        "dev.tone.platform.*.web..",
                        "dev.tone.platform.kernel.http..",
                        "dev.tone.platform.kernel.live..",
                        "dev.tone.platform.artifacts.pages..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.javalin..", "jakarta.servlet..", "org.eclipse.jetty..")
                .allowEmptyShould(true)
                .because("a facade is called the same way by a route, a schedule and a test");
    }

    static ArchRule oneWayOut() {
        return noClasses()
                .that()
                .resideInAPackage("dev.tone.platform..")
                .and()
                .resideOutsideOfPackage("dev.tone.platform.kernel.egress..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("okhttp3..", "retrofit2..")
                .allowEmptyShould(true)
                .because("addresses, limits and time-outs of outbound calls are checked in one place");
    }
}
