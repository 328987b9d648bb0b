package dev.tone.platform.deployments.provider;

import dev.tone.platform.deployments.sandbox.Sandboxes;
import java.io.File;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The environment that commands get: little, the same everywhere, and nothing of the platform's own.
final class CommandEnvironment {
    private static final List<String> FROM_SYSTEM =
            List.of("SystemRoot", "ComSpec", "PATHEXT", "NUMBER_OF_PROCESSORS", "LANG", "TZ");

    private final String searchPath;
    private final Map<String, String> toolHomes;
    private final Path javaHome;

    /// @param searchPath of the person's session
    /// @param javaHome the runtime that we have with us
    CommandEnvironment(String searchPath, Path javaHome) {
        this.searchPath = searchPath;
        this.toolHomes = Sandboxes.variables(searchPath);
        this.javaHome = javaHome;
    }

    /// For a build: an own Java counts first, because ours has no compiler.
    Map<String, String> ofBuild(Job job, Path home, Path temporary) {
        Map<String, String> environment = common(job, home, temporary);
        environment.merge("PATH", javaHome.resolve("bin").toString(), (path, own) -> path + File.pathSeparator + own);
        return environment;
    }

    /// For a process: ours counts first, so that what runs here runs on every machine.
    Map<String, String> ofProcess(Job job, Path home, Path temporary) {
        Map<String, String> environment = common(job, home, temporary);
        environment.merge("PATH", javaHome.resolve("bin").toString(), (path, own) -> own + File.pathSeparator + path);
        environment.putIfAbsent("JAVA_HOME", javaHome.toString());
        return environment;
    }

    private Map<String, String> common(Job job, Path home, Path temporary) {
        Map<String, String> environment = new HashMap<>();
        for (String name : FROM_SYSTEM) {
            String value = System.getenv(name);
            if (value != null) {
                environment.put(name, value);
            }
        }
        environment.putIfAbsent("LANG", "C.UTF-8");
        environment.put("HOME", home.toString());
        environment.put("TMPDIR", temporary.toString());
        environment.put("TEMP", temporary.toString());
        environment.put("TMP", temporary.toString());
        environment.put("CI", "true");
        environment.put("TONE_PROJECT", job.project().slug());
        environment.put("TONE_ENVIRONMENT", job.environment().name());
        environment.put("TONE_DEPLOYMENT", job.deployment().id().value());
        environment.putAll(toolHomes);
        job.values().forEach(value -> environment.put(value.name(), value.value()));
        environment.putIfAbsent("PATH", searchPath);
        return environment;
    }
}
