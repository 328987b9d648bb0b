package dev.tone.platform.deployments.build;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Programs that are compiled and then run: Go, Rust, Java and .NET. A program is taken for a server where its kind of
/// settings file can tell; otherwise its start says that it has to be one.
final class CompiledProject implements ProjectKind {
    private static final Pattern CRATE =
            Pattern.compile("(?s)\\[package].*?^name\\s*=\\s*\"([\\w-]+)\"", Pattern.MULTILINE);
    private static final List<String> RUNNABLE_JARS =
            List.of("spring-boot", "shadow", "shade", "maven-assembly-plugin", "micronaut", "ktor");

    @Override
    public Optional<Detection> detect(Folder folder, Shell shell) {
        return go(folder, shell)
                .or(() -> rust(folder, shell))
                .or(() -> java(folder, shell))
                .or(() -> dotnet(folder, shell))
                .or(() -> jar(folder, shell));
    }

    private static Optional<Detection> go(Folder folder, Shell shell) {
        if (!folder.has("go.mod")) {
            return Optional.empty();
        }
        List<String> commands = folder.files()
                .filter(file -> file.matches("cmd/[\\w.-]+/main\\.go"))
                .map(file -> "./" + file.substring(0, file.lastIndexOf('/')))
                .toList();
        @Nullable String program = folder.has("main.go") ? "." : commands.size() == 1 ? commands.getFirst() : null;
        if (program == null) {
            return Optional.empty();
        }
        String binary = shell.windows() ? "bin\\app.exe" : "bin/app";
        return Optional.of(
                Detection.server(folder, "go.mod", null, "go build -o " + binary + " " + program, binary, Map.of()));
    }

    /// What is compiled on the way stays out of the release, because it is many times as large as the program.
    private static Optional<Detection> rust(Folder folder, Shell shell) {
        Optional<String> name = folder.find("Cargo.toml", CRATE);
        if (name.isEmpty() || !folder.has("src/main.rs")) {
            return Optional.empty();
        }
        String built = shell.windows() ? "%TEMP%\\target" : "\"$TMPDIR/target\"";
        String start = shell.windows() ? "bin\\" + name.get() + ".exe" : "bin/" + name.get();
        return Optional.of(Detection.server(
                folder, "Cargo.toml", null, "cargo install --path . --root . --target-dir " + built, start, Map.of()));
    }

    private static Optional<Detection> java(Folder folder, Shell shell) {
        if (folder.has("pom.xml")) {
            String maven = folder.has("mvnw") ? shell.windows() ? "mvnw.cmd" : "sh mvnw" : "mvn";
            return java(folder, shell, "pom.xml", maven + " -B -DskipTests package", "target");
        }
        return folder.first("build.gradle", "build.gradle.kts").flatMap(file -> {
            String gradle = folder.has("gradlew") ? shell.windows() ? "gradlew.bat" : "sh gradlew" : "gradle";
            String task = folder.text(file).contains("shadow") ? " shadowJar" : " assemble";
            return java(folder, shell, file, gradle + task, "build/libs");
        });
    }

    private static Optional<Detection> java(Folder folder, Shell shell, String file, String build, String output) {
        String text = folder.text(file);
        if (text.contains("quarkus")) {
            String quarkus = file.equals("pom.xml") ? "target" : "build";
            String start = "java -Dquarkus.http.host=127.0.0.1 -Dquarkus.http.port=" + shell.port() + " -jar " + quarkus
                    + "/quarkus-app/quarkus-run.jar";
            return Optional.of(Detection.server(folder, file, null, build, start, Map.of()));
        }
        if (RUNNABLE_JARS.stream().noneMatch(text::contains) || shell.windows()) {
            return Optional.empty();
        }
        String options =
                text.contains("spring-boot") ? " --server.address=127.0.0.1 --server.port=" + shell.port() : "";
        // Beside the program there may be jars without its libraries.
        String start = "java -jar \"$(ls -S " + output + "/*.jar | head -n 1)\"" + options;
        return Optional.of(Detection.server(folder, file, null, build, start, Map.of()));
    }

    private static Optional<Detection> dotnet(Folder folder, Shell shell) {
        List<String> projects = folder.files()
                .filter(file -> file.matches("[\\w.-]+\\.(cs|fs)proj"))
                .filter(file -> folder.text(file).contains("Microsoft.NET.Sdk.Web"))
                .toList();
        if (projects.size() != 1) {
            return Optional.empty();
        }
        String file = projects.getFirst();
        String name = file.substring(0, file.lastIndexOf('.'));
        return Optional.of(Detection.server(
                folder,
                file,
                null,
                "dotnet publish " + file + " -c Release -o out",
                "dotnet out/" + name + ".dll --urls http://127.0.0.1:" + shell.port(),
                Map.of()));
    }

    /// A program that came compiled.
    private static Optional<Detection> jar(Folder folder, Shell shell) {
        List<String> jars =
                folder.files().filter(file -> file.matches("[\\w.-]+\\.jar")).toList();
        if (jars.size() != 1 || folder.has("index.html")) {
            return Optional.empty();
        }
        String jar = jars.getFirst();
        return Optional.of(Detection.server(folder, jar, null, null, "java -jar " + jar, Map.of()));
    }
}
