package dev.tone.platform.deployments.build;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tone.model.deployment.BuildSettings;
import dev.tone.model.fault.Fault;
import dev.tone.model.json.Json;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// `package.json`, from whose scripts and dependencies the settings follow.
final class PackageFile {
    static final String NAME = "package.json";

    /// Where common tools put what they build; the first that is a dependency counts.
    private static final List<Map.Entry<String, String>> OUTPUTS = List.of(
            Map.entry("vite", "dist"),
            Map.entry("astro", "dist"),
            Map.entry("@angular/cli", "dist"),
            Map.entry("@vue/cli-service", "dist"),
            Map.entry("parcel", "dist"),
            Map.entry("webpack", "dist"),
            Map.entry("react-scripts", "build"),
            Map.entry("@docusaurus/core", "build"),
            Map.entry("@sveltejs/adapter-static", "build"),
            Map.entry("gatsby", "public"),
            Map.entry("hexo", "public"),
            Map.entry("@11ty/eleventy", "_site"),
            Map.entry("vitepress", ".vitepress/dist"),
            Map.entry("nuxt", ".output/public"));
    /// Their own server answers requests.
    private static final List<String> SERVERS = List.of(
            "next",
            "express",
            "fastify",
            "koa",
            "hono",
            "@nestjs/core",
            "@hapi/hapi",
            "restify",
            "polka",
            "h3",
            "@adonisjs/core",
            "@remix-run/serve",
            "@strapi/strapi",
            "json-server",
            "socket.io",
            "ws");
    /// They show what was built to who works on it; `start` calls them, and nobody deploys them.
    private static final List<String> PREVIEWS =
            List.of("browser-sync", "live-server", "lite-server", "http-server", "serve", "webpack-dev-server");
    /// Where pages are looked for when no tool says it.
    private static final List<String> FOLDERS =
            List.of("dist", "build", "public", "_site", "out", "www", "site", "docs");

    /// What a server is usually called when nothing says how it starts.
    private static final List<String> ENTRIES =
            List.of("server.js", "index.js", "app.js", "src/server.js", "src/index.js", "src/app.js");

    private final JsonNode root;

    private PackageFile(JsonNode root) {
        this.root = root;
    }

    /// @throws dev.tone.model.fault.FaultException `build/invalid-settings`
    static PackageFile parse(String text) {
        try {
            return new PackageFile(Json.read(text, JsonNode.class));
        } catch (UncheckedIOException e) {
            throw Fault.invalid("build/invalid-settings", "package.json cannot be read.", "It has to be JSON.")
                    .asException();
        }
    }

    /// Whether anything says what there is to run; otherwise it only describes files.
    boolean hasWork(Folder folder) {
        return script("build") != null
                || script("start") != null
                || entry(folder).isPresent();
    }

    /// Whether its own server answers requests.
    boolean serves() {
        return SERVERS.stream().anyMatch(this::dependsOn);
    }

    /// The file of a server that no script starts: what is run while it is worked on, what it calls its main file, or
    /// what has a usual name.
    Optional<String> entry(Folder folder) {
        if (!serves() || script("start") != null) {
            return Optional.empty();
        }
        Stream<String> developed = Stream.ofNullable(script("dev"))
                .flatMap(script -> Stream.of(script.split("\\s+")))
                .filter(word -> word.matches(".+\\.[cm]?js"));
        return Stream.of(developed, Stream.of(root.path("main").asText()), ENTRIES.stream())
                .flatMap(each -> each)
                .map(path -> path.startsWith("./") ? path.substring(2) : path)
                .filter(path -> path.matches("[\\w./-]+") && folder.has(path))
                .findFirst();
    }

    BuildSettings settings(Folder folder) {
        Tool tool = Tool.of(folder);
        boolean dependencies = !root.path("dependencies").isEmpty()
                || !root.path("devDependencies").isEmpty();
        String build = script("build") == null ? null : tool.run("build");
        String start = script("start") == null
                ? entry(folder).map(file -> "node " + file).orElse(null)
                : tool.run("start");
        String output = output(folder);
        boolean process = start != null && (build == null || output == null || serves());
        return new BuildSettings(
                folder.root(),
                dependencies ? tool.install() : null,
                build,
                process ? null : output == null ? "dist" : output,
                process ? start : null,
                "/",
                dependencies,
                Map.of());
    }

    private @Nullable String output(Folder folder) {
        return OUTPUTS.stream()
                .filter(entry -> dependsOn(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseGet(() -> previewed(folder));
    }

    /// Null when nothing says that pages are built here.
    private @Nullable String previewed(Folder folder) {
        if (PREVIEWS.stream().noneMatch(this::dependsOn)) {
            return null;
        }
        return FOLDERS.stream()
                .filter(each -> folder.has(each + "/index.html"))
                .findFirst()
                .orElse(FOLDERS.getFirst());
    }

    private boolean dependsOn(String name) {
        return root.path("dependencies").has(name)
                || root.path("devDependencies").has(name);
    }

    private @Nullable String script(String name) {
        JsonNode script = root.path("scripts").path(name);
        return script.isTextual() && !script.asText().isBlank() ? script.asText() : null;
    }

    /// The package manager that the lock file belongs to.
    private enum Tool {
        PNPM("pnpm", "pnpm-lock.yaml", "pnpm install --frozen-lockfile"),
        YARN("yarn", "yarn.lock", "yarn install --frozen-lockfile"),
        BUN("bun", "bun.lockb", "bun install --frozen-lockfile"),
        NPM_LOCKED("npm", "package-lock.json", "npm ci"),
        NPM("npm", "", "npm install");

        private final String program;
        private final String lockFile;
        private final String install;

        Tool(String program, String lockFile, String install) {
            this.program = program;
            this.lockFile = lockFile;
            this.install = install;
        }

        static Tool of(Folder folder) {
            for (Tool tool : values()) {
                if (!tool.lockFile.isEmpty() && folder.has(tool.lockFile)) {
                    return tool;
                }
            }
            return NPM;
        }

        String install() {
            return install;
        }

        String run(String script) {
            return program + " run " + script;
        }
    }
}
