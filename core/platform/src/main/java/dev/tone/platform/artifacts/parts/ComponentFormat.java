package dev.tone.platform.artifacts.parts;

import dev.tone.model.artifact.Components.Component;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// A kind of file that says what something is made of.
///
/// @param name for people
/// @param bill whether it was written to say that, so that nothing else has to be asked
/// @param matches whether a file of this name (without folders, in lower case) is one
record ComponentFormat(String name, boolean bill, Predicate<String> matches, Parser parser) {
    /// Tells each component of a file's text.
    interface Parser {
        /// @throws IOException in plain words when the text is not what its name says
        void parse(String text, Consumer<Component> found) throws IOException;
    }

    private static final List<ComponentFormat> ALL = List.of(
            new ComponentFormat(
                    "CycloneDX",
                    true,
                    named("bom\\.json|.*\\.cdx\\.json|.*cyclonedx.*\\.json"),
                    JsonDocuments::cycloneDx),
            new ComponentFormat("SPDX", true, named(".*\\.spdx\\.json|.*spdx.*\\.json"), JsonDocuments::spdx),
            new ComponentFormat(
                    "npm", false, named("package-lock\\.json|npm-shrinkwrap\\.json"), JsonDocuments::npmLock),
            new ComponentFormat("Maven", false, named("pom\\.xml"), MavenPom::parse),
            new ComponentFormat("Python", false, named("requirements(-.+)?\\.txt"), LineFiles::requirements),
            new ComponentFormat("Go", false, named("go\\.mod"), LineFiles::goMod),
            new ComponentFormat("Cargo", false, named("cargo\\.lock"), LineFiles::cargoLock),
            new ComponentFormat("Gradle", false, named("gradle\\.lockfile"), LineFiles::gradleLock));

    private static Predicate<String> named(String pattern) {
        return Pattern.compile(pattern).asMatchPredicate();
    }

    /// By a file's path; what lies in folders of installed packages speaks of those.
    static Optional<ComponentFormat> of(String path) {
        String lower = path.toLowerCase(Locale.ROOT);
        if (("/" + lower).contains("/node_modules/") || ("/" + lower).contains("/site-packages/")) {
            return Optional.empty();
        }
        String file = lower.substring(lower.lastIndexOf('/') + 1);
        return ALL.stream().filter(format -> format.matches.test(file)).findFirst();
    }
}
