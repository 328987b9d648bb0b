package dev.tone.testkit.architecture;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Holds the shared language to the architecture; it cannot do that itself, because this module depends on it.
class ModelArchitectureTest {
    @TestFactory
    Stream<DynamicTest> the_architecture_holds() {
        return ArchitectureRules.testsOfCore("dev.tone.model");
    }
}
