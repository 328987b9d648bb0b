package dev.tone.platform.deployments.build;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Generators of pages that are programs of the machine. Where they can be told, pages link to each other from `/`,
/// because the address in their settings is that of another place.
final class PageGenerator implements ProjectKind {
    /// @param settings files by which it is known; the first that is there is told of
    /// @param sure whether the folder is really one of its own: the names of settings files are common ones
    private record Tool(
            List<String> settings,
            Predicate<Folder> sure,
            @Nullable String install,
            String build,
            String output) {}

    private static final List<Tool> TOOLS = List.of(
            new Tool(
                    List.of("hugo.toml", "hugo.yaml", "hugo.yml", "hugo.json"),
                    _ -> true,
                    null,
                    "hugo --baseURL /",
                    "public"),
            new Tool(
                    List.of("config.toml"),
                    folder -> folder.hasFolder("content")
                            && folder.text("config.toml").contains("base_url"),
                    null,
                    "zola build --base-url /",
                    "public"),
            new Tool(
                    List.of("config.toml", "config.yaml", "config.yml"),
                    folder -> folder.hasFolder("content") || folder.hasFolder("archetypes"),
                    null,
                    "hugo --baseURL /",
                    "public"),
            new Tool(
                    List.of("_config.yml", "_config.yaml"),
                    folder -> folder.text("Gemfile").contains("jekyll")
                            || folder.text("Gemfile").contains("github-pages"),
                    "bundle install",
                    "bundle exec jekyll build --baseurl \"\"",
                    "_site"),
            new Tool(
                    List.of("_config.yml", "_config.yaml"),
                    folder ->
                            folder.hasFolder("_posts") || folder.hasFolder("_layouts") || folder.hasFolder("_includes"),
                    null,
                    "jekyll build --baseurl \"\"",
                    "_site"),
            new Tool(List.of("book.toml"), folder -> folder.has("src/SUMMARY.md"), null, "mdbook build", "book"));

    @Override
    public Optional<Detection> detect(Folder folder, Shell shell) {
        for (Tool tool : TOOLS) {
            Optional<String> settings = folder.first(tool.settings().toArray(String[]::new));
            if (settings.isPresent() && tool.sure().test(folder)) {
                Map<String, String> variables =
                        tool.install() == null ? Map.of() : Map.of("BUNDLE_PATH", "vendor/bundle");
                return Optional.of(Detection.pages(
                        folder, settings.get(), tool.install(), tool.build(), tool.output(), variables));
            }
        }
        return Optional.empty();
    }
}
