package dev.tone.cli.architecture;

import dev.tone.testkit.architecture.ArchitectureRules;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Holds this module's classes to the architecture.
class ArchitectureTest {
    @TestFactory
    Stream<DynamicTest> the_architecture_holds() {
        return ArchitectureRules.testsOfApp("dev.tone.cli");
    }
}
