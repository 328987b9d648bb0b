package dev.tone.platform.deployments.build;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Servers in PHP and Ruby.
final class ScriptedServer implements ProjectKind {
    @Override
    public Optional<Detection> detect(Folder folder, Shell shell) {
        return ruby(folder, shell).or(() -> php(folder, shell));
    }

    private static Optional<Detection> ruby(Folder folder, Shell shell) {
        if (!folder.has("Gemfile")) {
            return Optional.empty();
        }
        Map<String, String> variables = Map.of("BUNDLE_PATH", "vendor/bundle");
        if (folder.has("bin/rails")) {
            String start = "bundle exec rails server -b 127.0.0.1 -p " + shell.port();
            return Optional.of(Detection.server(folder, "Gemfile", "bundle install", null, start, variables));
        }
        if (folder.has("config.ru")) {
            String start = "bundle exec rackup --host 127.0.0.1 --port " + shell.port();
            return Optional.of(Detection.server(folder, "config.ru", "bundle install", null, start, variables));
        }
        return Optional.empty();
    }

    private static Optional<Detection> php(Folder folder, Shell shell) {
        Optional<String> page = folder.first("public/index.php", "index.php");
        if (page.isEmpty()) {
            return Optional.empty();
        }
        boolean composer = folder.has("composer.json");
        @Nullable String install = composer ? "composer install --no-dev --no-interaction" : null;
        String pages = page.get().startsWith("public/") ? " -t public" : "";
        return Optional.of(Detection.server(
                folder,
                composer ? "composer.json" : page.get(),
                install,
                null,
                "php -S 127.0.0.1:" + shell.port() + pages,
                Map.of()));
    }
}
