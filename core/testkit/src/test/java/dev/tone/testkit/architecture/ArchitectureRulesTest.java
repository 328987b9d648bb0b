package dev.tone.testkit.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// A rule that cannot fail is a defect: every rule is shown a class that breaks it.
class ArchitectureRulesTest {
    private static final JavaClasses SAMPLES = new ClassFileImporter().importPackages("broken", "dev.tone");
    private static final Map<String, ArchRule> PROVEN = Map.ofEntries(
            Map.entry("TalksToTheConsole", EverywhereRules.consoleBelongsToMains()),
            Map.entry("LogsElsewhere", EverywhereRules.oneLoggingFacade()),
            Map.entry("Deserializes", EverywhereRules.noJavaSerialization()),
            Map.entry("Executes", EverywhereRules.noRuntimeExec()),
            Map.entry("LooksForItsMount", EverywhereRules.noFileStores()),
            Map.entry("ReachesIntoPages", EverywhereRules.noBridgeIntoPages()),
            Map.entry("ParsesXml", EverywhereRules.noPlainXmlParsers()),
            Map.entry("CallsOut", EverywhereRules.oneHttpClient()),
            Map.entry("Counts", EverywhereRules.noStaticState()),
            Map.entry("broken.Counts", EverywhereRules.packagesAreNullMarked()),
            Map.entry("Knob", CoreRules.noToolkitInCore()),
            Map.entry("ModelThatKnowsTheCanvas", CoreRules.modelKnowsNobody()),
            Map.entry("CanvasThatKnowsTheClient", CoreRules.canvasKnowsTheModelAlone()),
            Map.entry("dev.tone.platform.one.One", CoreRules.clientDoesNotKnowThePlatform()),
            Map.entry("canvas.ink", CoreRules.partsAreFreeOfCycles()),
            Map.entry("LooksAtTheClock", CoreRules.timeComesIn()),
            Map.entry("platform.two", PlatformRules.domainsAreFreeOfCycles()),
            Map.entry("RouteThatReadsTheTable", PlatformRules.routesDoNotTouchTables()),
            Map.entry("PlatformThatKnowsTheClient", PlatformRules.platformKnowsNoClient()),
            Map.entry("FacadeThatAsksTheDatabase", PlatformRules.statementsAreBehindRepositories()),
            Map.entry("FacadeThatAnswersHttp", PlatformRules.theServerIsAtTheEdge()),
            Map.entry("FacadeThatCallsOut", PlatformRules.oneWayOut()),
            Map.entry("HopsThreads", AppRules.oneBridgeCrossesThreads()),
            Map.entry("FeatureThatKnowsThePlatform", AppRules.onlyTheBootKnowsThePlatform()),
            Map.entry("KnobViewModel", AppRules.modelsOfViewsKnowNoNodes()),
            Map.entry("desktop.till", AppRules.featuresAreFreeOfCycles()),
            Map.entry("FeatureThatReachesInside", AppRules.featuresKeepTheirInsides()),
            Map.entry("FeatureThatCallsOut", AppRules.oneRestClient()),
            Map.entry("FeatureThatShowsPages", AppRules.pagesAreShownInOnePlace()));

    @TestFactory
    Stream<DynamicTest> every_rule_finds_the_sample_that_breaks_it() {
        return PROVEN.entrySet().stream()
                .map(entry -> DynamicTest.dynamicTest(
                        entry.getValue().getDescription(),
                        () -> assertThat(violations(entry.getValue())).contains(entry.getKey())));
    }

    private static String violations(ArchRule rule) {
        return String.join("\n", rule.evaluate(SAMPLES).getFailureReport().getDetails());
    }

    @Test
    void no_rule_is_without_a_sample() {
        Set<String> proven = Set.copyOf(
                PROVEN.values().stream().map(ArchRule::getDescription).toList());

        assertThat(Stream.of(EverywhereRules.all(), CoreRules.all(), PlatformRules.all(), AppRules.all())
                        .flatMap(List::stream)
                        .map(ArchRule::getDescription))
                .isSubsetOf(proven);
    }
}
