package dev.tone.testkit.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/// Every rule with its reason. Add a rule together with a sample that breaks it (`ArchitectureRulesTest`).
public final class ArchitectureRules {
    private ArchitectureRules() {}

    /// @param root package of the module's classes
    public static Stream<DynamicTest> testsOfCore(String root) {
        return tests(root, Stream.of(EverywhereRules.all(), CoreRules.all(), PlatformRules.all()));
    }

    /// @param root as in [#testsOfCore]
    public static Stream<DynamicTest> testsOfApp(String root) {
        return tests(root, Stream.of(EverywhereRules.all(), AppRules.all()));
    }

    private static Stream<DynamicTest> tests(String root, Stream<List<ArchRule>> rules) {
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(root);
        return rules.flatMap(List::stream)
                .map(rule -> DynamicTest.dynamicTest(rule.getDescription(), () -> rule.check(classes)));
    }
}
