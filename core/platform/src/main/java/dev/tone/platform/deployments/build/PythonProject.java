package dev.tone.platform.deployments.build;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What Python runs: the server of a framework, pages that a generator makes, or a file that is called like a server.
///
/// Packages are installed into a folder beside the code and not into an environment of their own: that would consist of
/// links out of the release, and of scripts with the path at which they were built.
final class PythonProject implements ProjectKind {
    private static final String PACKAGES = ".python";
    private static final List<String> ENTRIES =
            List.of("app.py", "main.py", "server.py", "wsgi.py", "asgi.py", "src/app.py", "src/main.py", "app/main.py");
    private static final Pattern FLASK = application("Flask");
    private static final Pattern FASTAPI = application("(?:FastAPI|Starlette)");

    private static Pattern application(String type) {
        return Pattern.compile("(?m)^(\\w+)\\s*(?::[^=\\n]+)?=\\s*(?:\\w+\\.)*" + type + "\\(");
    }

    @Override
    public Optional<Detection> detect(Folder folder, Shell shell) {
        String requirements = (folder.text("requirements.txt") + "\n" + folder.text("pyproject.toml") + "\n"
                        + folder.text("Pipfile"))
                .toLowerCase(Locale.ROOT);
        @Nullable String install = install(folder, shell);
        Map<String, String> variables = install == null ? Map.of() : Map.of("PYTHONPATH", PACKAGES);
        Optional<String> from = folder.first("requirements.txt", "pyproject.toml", "Pipfile");

        Optional<String> pages = folder.first("mkdocs.yml", "mkdocs.yaml");
        if (pages.isPresent()) {
            String theme = folder.text(pages.get()).contains("name: material") ? " mkdocs-material" : "";
            String tool = install != null ? install : pip(shell, "mkdocs" + theme);
            return Optional.of(Detection.pages(
                    folder,
                    pages.get(),
                    tool,
                    shell.python() + " -m mkdocs build",
                    "site",
                    Map.of("PYTHONPATH", PACKAGES)));
        }
        return server(folder, shell, requirements)
                .map(start -> Detection.server(folder, from.orElse(entry(folder)), install, null, start, variables));
    }

    private static @Nullable String install(Folder folder, Shell shell) {
        if (folder.has("requirements.txt")) {
            return pip(shell, "-r requirements.txt");
        }
        return folder.find("pyproject.toml", Pattern.compile("(?m)^\\s*(\\[project]|\\[tool\\.poetry])"))
                .map(_ -> pip(shell, "."))
                .orElse(null);
    }

    private static String pip(Shell shell, String what) {
        return shell.python() + " -m pip install --target " + PACKAGES + " " + what;
    }

    private static Optional<String> server(Folder folder, Shell shell, String requirements) {
        String python = shell.python() + " ";
        String address = "127.0.0.1:" + shell.port();
        if (folder.has("manage.py")) {
            Optional<String> wsgi = folder.files()
                    .filter(file -> file.matches("\\w+/wsgi\\.py"))
                    .map(file -> file.substring(0, file.indexOf('/')))
                    .findFirst();
            return Optional.of(
                    requirements.contains("gunicorn") && wsgi.isPresent()
                            ? python + "-m gunicorn --bind " + address + " " + wsgi.get() + ".wsgi"
                            : python + "manage.py runserver --noreload " + address);
        }
        if (requirements.contains("streamlit")) {
            Optional<String> page = Stream.concat(Stream.of("streamlit_app.py"), ENTRIES.stream())
                    .filter(folder::has)
                    .findFirst();
            if (page.isPresent()) {
                return Optional.of(python + "-m streamlit run " + page.get()
                        + " --server.address 127.0.0.1 --server.port " + shell.port() + " --server.headless true");
            }
        }
        for (String entry : ENTRIES) {
            String module = entry.substring(0, entry.length() - ".py".length()).replace('/', '.');
            Optional<String> fastapi = folder.find(entry, FASTAPI);
            if (fastapi.isPresent()) {
                return Optional.of(python + "-m uvicorn " + module + ":" + fastapi.get() + " --host 127.0.0.1 --port "
                        + shell.port());
            }
            Optional<String> flask = folder.find(entry, FLASK);
            if (flask.isPresent()) {
                return Optional.of(
                        requirements.contains("gunicorn")
                                ? python + "-m gunicorn --bind " + address + " " + module + ":" + flask.get()
                                : python + "-m flask --app " + module + ":" + flask.get()
                                        + " run --host 127.0.0.1 --port " + shell.port());
            }
        }
        // Beside pages a script is more often what makes them than what serves them.
        return folder.has("index.html")
                ? Optional.empty()
                : ENTRIES.stream().filter(folder::has).findFirst().map(file -> python + file);
    }

    private static String entry(Folder folder) {
        return Stream.concat(Stream.of("manage.py"), ENTRIES.stream())
                .filter(folder::has)
                .findFirst()
                .orElse("manage.py");
    }
}
