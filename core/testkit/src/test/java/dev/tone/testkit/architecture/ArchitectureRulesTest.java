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
            Map.entry("TalksToTheConsole", ArchitectureRules.consoleBelongsToMains()),
            Map.entry("LogsElsewhere", ArchitectureRules.oneLoggingFacade()),
            Map.entry("Deserializes", ArchitectureRules.noJavaSerialization()),
            Map.entry("Executes", ArchitectureRules.noRuntimeExec()),
            Map.entry("LooksForItsMount", ArchitectureRules.noFileStores()),
            Map.entry("ReachesIntoPages", ArchitectureRules.noBridgeIntoPages()),
            Map.entry("ParsesXml", ArchitectureRules.noPlainXmlParsers()),
            Map.entry("CallsOut", ArchitectureRules.oneHttpClient()),
            Map.entry("HopsThreads", ArchitectureRules.oneBridgeCrossesThreads()),
            Map.entry("KnobViewModel", ArchitectureRules.viewModelsKnowNoControls()),
            Map.entry("ModelThatKnowsTheCanvas", ArchitectureRules.modelKnowsNobody()),
            Map.entry("CanvasThatKnowsTheClient", ArchitectureRules.canvasKnowsTheModelAlone()),
            Map.entry("dev.tone.platform.one.One", ArchitectureRules.clientDoesNotKnowThePlatform()),
            Map.entry("Knob", ArchitectureRules.noToolkitInCore()),
            Map.entry("platform.two", ArchitectureRules.domainsAreFreeOfCycles()),
            Map.entry("RouteThatReadsTheTable", ArchitectureRules.routesDoNotTouchTables()),
            Map.entry("FeatureThatKnowsThePlatform", ArchitectureRules.onlyTheBootKnowsThePlatform()));

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

        assertThat(Stream.of(ArchitectureRules.everywhere(), ArchitectureRules.core(), ArchitectureRules.app())
                        .flatMap(List::stream)
                        .map(ArchRule::getDescription))
                .isSubsetOf(proven);
    }
}
