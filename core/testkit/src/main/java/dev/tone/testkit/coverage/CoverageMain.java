package dev.tone.testkit.coverage;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jacoco.core.analysis.Analyzer;
import org.jacoco.core.analysis.CoverageBuilder;
import org.jacoco.core.analysis.IClassCoverage;
import org.jacoco.core.analysis.ICounter;
import org.jacoco.core.tools.ExecFileLoader;

/// Fails when fewer lines of core are covered than the build demands. One figure over all modules, because a record of
/// the model counts as covered when the platform's tests use it.
///
/// Arguments: the core folder, the least share of covered lines (0 to 1), then the names of the modules.
public final class CoverageMain {
    private static final int WORST_SHOWN = 15;

    private CoverageMain() {}

    public static void main(String[] args) throws IOException {
        Path core = Path.of(args[0]);
        double least = Double.parseDouble(args[1]);
        List<String> modules = Arrays.asList(args).subList(2, args.length);
        CoverageBuilder coverage = analyze(core, modules);
        int covered = 0;
        int total = 0;
        for (IClassCoverage type : coverage.getClasses()) {
            covered += type.getLineCounter().getCoveredCount();
            total += type.getLineCounter().getTotalCount();
        }
        double share = total == 0 ? 0 : (double) covered / total;
        System.out.printf(
                Locale.ROOT,
                "Line coverage of core: %.1f %% (%d of %d), least %.1f %%%n",
                100 * share,
                covered,
                total,
                100 * least);
        if (share < least) {
            coverage.getClasses().stream()
                    .sorted(Comparator.comparingInt(
                            type -> -type.getLineCounter().getMissedCount()))
                    .limit(WORST_SHOWN)
                    .forEach(CoverageMain::print);
            throw new IllegalStateException("Too few lines of core are covered by tests");
        }
    }

    private static CoverageBuilder analyze(Path core, List<String> modules) throws IOException {
        ExecFileLoader executions = new ExecFileLoader();
        for (String module : modules) {
            File file = core.resolve(module).resolve("target/jacoco.exec").toFile();
            if (file.isFile()) {
                executions.load(file);
            }
        }
        CoverageBuilder coverage = new CoverageBuilder();
        Analyzer analyzer = new Analyzer(executions.getExecutionDataStore(), coverage);
        for (String module : modules) {
            analyzer.analyzeAll(core.resolve(module).resolve("target/classes").toFile());
        }
        return coverage;
    }

    private static void print(IClassCoverage type) {
        ICounter lines = type.getLineCounter();
        System.out.printf(
                "  %s: %d of %d lines missed%n",
                type.getName().replace('/', '.'), lines.getMissedCount(), lines.getTotalCount());
    }
}
