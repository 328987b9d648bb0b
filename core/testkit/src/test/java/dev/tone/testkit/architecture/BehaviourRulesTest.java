package dev.tone.testkit.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The numbered rules of `core/docs/rules` and the tests that hold them, as `C-12`, `C_12` or `c12` in a name.
class BehaviourRulesTest {
    private static final Path ROOT = Path.of("../..");
    private static final Pattern RULE = Pattern.compile("(?m)^- \\*\\*([A-Z]+-\\d+)\\*\\* ");
    private static final Pattern CITED = Pattern.compile("(?<![A-Za-z0-9])((?i)BP|[CDLP])[-_]?(\\d+)(?![0-9A-Za-z])");

    @Test
    void no_number_is_used_twice() throws IOException {
        assertThat(rules()).isNotEmpty().doesNotHaveDuplicates();
    }

    @Test
    void every_rule_is_cited_by_a_test() throws IOException {
        Set<String> cited = cited();

        assertThat(rules()).isSubsetOf(cited);
    }

    private static List<String> rules() throws IOException {
        List<String> rules = new ArrayList<>();
        for (Path file : files(ROOT.resolve("core/docs/rules"), ".md")) {
            RULE.matcher(Files.readString(file)).results().forEach(match -> rules.add(match.group(1)));
        }
        return rules;
    }

    private static Set<String> cited() throws IOException {
        Set<String> cited = new TreeSet<>();
        for (String part : List.of("core", "app")) {
            for (Path file : files(ROOT.resolve(part), ".java")) {
                if (file.toString().replace('\\', '/').contains("/src/test/")) {
                    CITED.matcher(Files.readString(file))
                            .results()
                            .forEach(
                                    match -> cited.add(match.group(1).toUpperCase(Locale.ROOT) + "-" + match.group(2)));
                }
            }
        }
        return cited;
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(ending)).toList();
        }
    }
}
