package dev.tone.platform.deployments.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.model.deployment.BuildSettings;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Folders as people have them, by the files that their language or generator asks for.
class ProjectKindsTest {
    private static final String PIP = "python3 -m pip install --target .python ";

    private final FolderOfTexts folder = new FolderOfTexts();
    private final Map<String, String> files = folder.files();

    private Detection detect(boolean windows) {
        return new BuildDetector(windows).detect(folder);
    }

    private Detection detect() {
        return detect(false);
    }

    private BuildSettings settings() {
        return detect().settings();
    }

    private void have(String... names) {
        for (String name : names) {
            files.put(name, "");
        }
    }

    @Test
    void flaskIsStartedByTheNameOfItsApplication() {
        files.put("requirements.txt", "Flask==3.0\n");
        files.put("app.py", "from flask import Flask\nweb = Flask(__name__)\n");

        assertThat(detect().from()).isEqualTo("requirements.txt");
        assertThat(settings())
                .isEqualTo(new BuildSettings(
                        ".",
                        PIP + "-r requirements.txt",
                        null,
                        null,
                        "python3 -m flask --app app:web run --host 127.0.0.1 --port $PORT",
                        "/",
                        true,
                        Map.of("PYTHONPATH", ".python")));
        assertThat(detect(true).settings().start())
                .isEqualTo("python -m flask --app app:web run --host 127.0.0.1 --port %PORT%");

        files.put("requirements.txt", "Flask==3.0\ngunicorn\n");
        assertThat(settings().start()).isEqualTo("python3 -m gunicorn --bind 127.0.0.1:$PORT app:web");
    }

    @Test
    void fastApiIsStartedInItsOnlyFolder() {
        files.put("shop/pyproject.toml", "[project]\nname = \"shop\"\ndependencies = [\"fastapi[standard]\"]\n");
        files.put("shop/src/main.py", "import fastapi\napp: fastapi.FastAPI = fastapi.FastAPI()\n");

        assertThat(settings().root()).isEqualTo("shop");
        assertThat(settings().install()).isEqualTo(PIP + ".");
        assertThat(settings().start()).isEqualTo("python3 -m uvicorn src.main:app --host 127.0.0.1 --port $PORT");
    }

    @Test
    void djangoIsStartedByItsManagerOrByTheServerThatItNames() {
        have("manage.py", "shop/wsgi.py", "shop/settings.py");
        files.put("requirements.txt", "django\n");

        assertThat(settings().start()).isEqualTo("python3 manage.py runserver --noreload 127.0.0.1:$PORT");

        files.put("requirements.txt", "django\nGunicorn\n");
        assertThat(settings().start()).isEqualTo("python3 -m gunicorn --bind 127.0.0.1:$PORT shop.wsgi");
    }

    @Test
    void streamlitHasItsOwnServer() {
        files.put("requirements.txt", "streamlit\n");
        have("streamlit_app.py");

        assertThat(settings().start())
                .isEqualTo("python3 -m streamlit run streamlit_app.py --server.address 127.0.0.1 --server.port $PORT"
                        + " --server.headless true");
    }

    @Test
    void aFileThatIsCalledLikeAServerIsRunWithoutInstallation() {
        files.put("server.py", "import http.server\n");

        assertThat(settings())
                .isEqualTo(new BuildSettings(".", null, null, null, "python3 server.py", "/", false, Map.of()));
        assertThat(detect().notes())
                .containsExactly("`python3 server.py` is run, and has to listen on the port in PORT.");

        have("index.html");
        assertThat(detect().from()).as("a script beside pages").isEqualTo("static files");
    }

    @Test
    void mkDocsMakesPages() {
        files.put("mkdocs.yml", "site_name: Shop\ntheme:\n  name: material\n");
        have("docs/index.md");

        assertThat(settings())
                .isEqualTo(new BuildSettings(
                        ".",
                        PIP + "mkdocs mkdocs-material",
                        "python3 -m mkdocs build",
                        "site",
                        null,
                        "/",
                        true,
                        Map.of("PYTHONPATH", ".python")));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '\'',
            value = {
                "hugo.toml, content/a.md, '', hugo --baseURL /, public",
                "config.toml, archetypes/default.md, 'baseURL = \"https://a.example\"', hugo --baseURL /, public",
                "config.toml, content/a.md, 'base_url = \"https://a.example\"', zola build --base-url /, public",
                "_config.yml, _posts/2026-01-01-a.md, '', 'jekyll build --baseurl \"\"', _site",
                "book.toml, src/SUMMARY.md, '', mdbook build, book"
            })
    void generatorsMakePages(String settings, String content, String text, String build, String output) {
        files.put(settings, text);
        have(content, "README.md");

        assertThat(detect().from()).isEqualTo(settings);
        assertThat(settings()).isEqualTo(new BuildSettings(".", null, build, output, null, "/", false, Map.of()));
    }

    @Test
    void jekyllIsInstalledWhereItsGemfileSaysSo() {
        have("_config.yml", "index.html");
        files.put("Gemfile", "gem \"jekyll\"\n");

        assertThat(settings())
                .isEqualTo(new BuildSettings(
                        ".",
                        "bundle install",
                        "bundle exec jekyll build --baseurl \"\"",
                        "_site",
                        null,
                        "/",
                        true,
                        Map.of("BUNDLE_PATH", "vendor/bundle")));
    }

    @Test
    void settingsOfAnotherToolMakeNoGenerator() {
        have("_config.yml", "config.toml", "index.html");

        assertThat(detect().from()).isEqualTo("static files");
    }

    @Test
    void goIsCompiledFromItsOneProgram() {
        have("go.mod", "cmd/shop/main.go", "internal/a.go");

        assertThat(settings())
                .isEqualTo(new BuildSettings(
                        ".", null, "go build -o bin/app ./cmd/shop", null, "bin/app", "/", true, Map.of()));
        have("main.go");
        assertThat(settings().build()).isEqualTo("go build -o bin/app .");
        files.remove("main.go");
        have("cmd/admin/main.go", "index.html");
        assertThat(detect().from()).as("which of the two is not known").isEqualTo("static files");
    }

    @Test
    void rustIsInstalledBesideItsCode() {
        files.put("Cargo.toml", "[workspace]\n\n[package]\nedition = \"2024\"\nname = \"shop-api\"\n");
        have("src/main.rs");

        assertThat(settings().build()).isEqualTo("cargo install --path . --root . --target-dir \"$TMPDIR/target\"");
        assertThat(settings().start()).isEqualTo("bin/shop-api");
        assertThat(detect(true).settings().start()).isEqualTo("bin\\shop-api.exe");
    }

    @ParameterizedTest
    @CsvSource({
        "pom.xml, spring-boot-maven-plugin, mvn -B -DskipTests package,"
                + " 'java -jar \"$(ls -S target/*.jar | head -n 1)\" --server.address=127.0.0.1 --server.port=$PORT'",
        "pom.xml, maven-shade-plugin, mvn -B -DskipTests package, 'java -jar \"$(ls -S target/*.jar | head -n 1)\"'",
        "build.gradle.kts, com.gradleup.shadow, gradle shadowJar, 'java -jar \"$(ls -S build/libs/*.jar | head -n 1)\"'",
        "build.gradle, io.quarkus, gradle assemble,"
                + " java -Dquarkus.http.host=127.0.0.1 -Dquarkus.http.port=$PORT -jar build/quarkus-app/quarkus-run.jar"
    })
    void javaIsPackagedWhereThatMakesAProgram(String file, String text, String build, String start) {
        files.put(file, text);

        assertThat(settings()).isEqualTo(new BuildSettings(".", null, build, null, start, "/", true, Map.of()));
    }

    @Test
    void javaIsBuiltByTheWrapperThatComesWithIt() {
        files.put("pom.xml", "quarkus");
        have("mvnw");

        assertThat(settings().build()).isEqualTo("sh mvnw -B -DskipTests package");
    }

    @Test
    void aLibraryIsNoProgram() {
        files.put("pom.xml", "<project/>");

        assertThat(detect().from()).isEqualTo("static files");
    }

    @Test
    void aJarAloneIsAProgram() {
        have("shop-1.0.jar");

        assertThat(settings())
                .isEqualTo(new BuildSettings(".", null, null, null, "java -jar shop-1.0.jar", "/", false, Map.of()));
    }

    @Test
    void dotnetIsPublished() {
        files.put("Shop.csproj", "<Project Sdk=\"Microsoft.NET.Sdk.Web\"/>");

        assertThat(settings().build()).isEqualTo("dotnet publish Shop.csproj -c Release -o out");
        assertThat(settings().start()).isEqualTo("dotnet out/Shop.dll --urls http://127.0.0.1:$PORT");
    }

    @Test
    void phpServesItsPublicFolder() {
        have("public/index.php", "composer.json");

        assertThat(settings())
                .isEqualTo(new BuildSettings(
                        ".",
                        "composer install --no-dev --no-interaction",
                        null,
                        null,
                        "php -S 127.0.0.1:$PORT -t public",
                        "/",
                        true,
                        Map.of()));
        files.clear();
        have("index.php");
        assertThat(settings().start()).isEqualTo("php -S 127.0.0.1:$PORT");
        assertThat(settings().network()).isFalse();
    }

    @Test
    void rubyIsStartedByRackOrRails() {
        have("Gemfile", "config.ru");
        assertThat(settings().start()).isEqualTo("bundle exec rackup --host 127.0.0.1 --port $PORT");

        have("bin/rails");
        assertThat(settings().start()).isEqualTo("bundle exec rails server -b 127.0.0.1 -p $PORT");
    }

    @Test
    void aProcfileSaysHowWhatIsBuiltStarts() {
        files.put("Procfile", "release: ./migrate\nweb:  gunicorn shop:app --bind :$PORT \n");
        assertThat(detect().from()).isEqualTo("Procfile");
        assertThat(settings().start()).isEqualTo("gunicorn shop:app --bind :$PORT");
        assertThat(settings().install()).isNull();

        have("main.go", "go.mod");
        files.put("Procfile", "web: bin/app serve");
        assertThat(settings())
                .isEqualTo(new BuildSettings(
                        ".", null, "go build -o bin/app .", null, "bin/app serve", "/", true, Map.of()));
    }

    @Test
    void aScriptBuildsWhatHasNoPagesYet() {
        files.put("build.sh", "#!/bin/sh\n# public is not used\nrm -rf out\nmkdir -p out/blog\ncp site.css out/\n");
        have("src/a.md");

        assertThat(settings())
                .isEqualTo(new BuildSettings(".", null, "sh build.sh", "out", null, "/", false, Map.of()));
        assertThat(detect().notes()).containsExactly("`build.sh` is run, and the pages are looked for in `out`.");

        have("index.html");
        assertThat(detect().from()).as("pages that are there").isEqualTo("static files");
    }

    @Test
    void aMakefileBuildsByItsTarget() {
        files.put("Makefile", "build: pages\n\npages:\n\tpandoc a.md -o dist/index.html\n");
        assertThat(settings())
                .isEqualTo(new BuildSettings(".", null, "make build", "dist", null, "/", false, Map.of()));

        files.put("Makefile", "build := dist\nall:\n\tcc a.c\n");
        assertThat(detect().from()).isEqualTo("static files");
    }

    @Test
    void onWindowsItsOwnScriptCounts() {
        have("build.sh", "build.cmd");

        assertThat(detect(true).settings().build()).isEqualTo("build.cmd");
    }

    @Test
    void ofADockerfileItIsSaidThatItIsNotUsed() {
        have("Dockerfile", "src/main.zig");

        assertThat(detect().notes()).contains("No container is made of the Dockerfile: say below what it runs.");
    }
}
