package dev.tone.platform.diagnostics;

import dev.tone.model.deployment.Isolation;
import dev.tone.model.diagnostics.Health;
import dev.tone.model.diagnostics.PlatformInfo;
import dev.tone.model.fault.FaultException;
import dev.tone.model.live.ClientMessage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The one door to what the platform says about itself.
public final class DiagnosticsFacade {
    public static final String OK = "ok";
    private static final Logger LOG = LoggerFactory.getLogger(DiagnosticsFacade.class);

    private final Map<String, Supplier<String>> checks = new ConcurrentHashMap<>();
    private final Map<String, Supplier<String>> facts = new ConcurrentHashMap<>();
    private final String version;
    private final String database;
    private final String dataDirectory;
    private final Clock clock;
    private final Instant startedAt;
    private volatile Supplier<Isolation> isolation = () -> Isolation.NOT_ISOLATED;

    public DiagnosticsFacade(String version, String database, String dataDirectory, Clock clock) {
        this.version = version;
        this.database = database;
        this.dataDirectory = dataDirectory;
        this.clock = clock;
        this.startedAt = clock.instant();
    }

    /// Adds a check of readiness: `ok`, or what is wrong in words without secrets or paths. Called by wirings.
    public void check(String name, Supplier<String> check) {
        checks.put(name, check);
    }

    /// Adds a fact for people. Called by wirings.
    public void fact(String name, Supplier<String> fact) {
        facts.put(name, fact);
    }

    /// Who knows how builds are isolated says so here. Called by wirings.
    public void isolation(Supplier<Isolation> known) {
        isolation = known;
    }

    public PlatformInfo info() {
        Map<String, String> details = new LinkedHashMap<>();
        details.put("java", System.getProperty("java.vm.version", "unknown"));
        details.put("system", System.getProperty("os.name") + " " + System.getProperty("os.version"));
        details.put("uptime", Duration.between(startedAt, clock.instant()).toSeconds() + " s");
        facts.forEach((name, fact) -> details.put(name, fact.get()));
        return new PlatformInfo(
                version, ClientMessage.PROTOCOL, database, dataDirectory, startedAt, isolation.get(), details);
    }

    public Health live() {
        return new Health(OK, Map.of());
    }

    public Health ready() {
        Map<String, String> results = new LinkedHashMap<>();
        checks.forEach((name, check) -> results.put(name, result(name, check)));
        boolean ready = results.values().stream().allMatch(OK::equals);
        return new Health(ready ? OK : "failing", results);
    }

    private static String result(String name, Supplier<String> check) {
        try {
            return check.get();
        } catch (FaultException e) {
            return e.fault().title();
        } catch (RuntimeException e) {
            LOG.warn("The check {} failed", name, e);
            return "failing";
        }
    }
}
