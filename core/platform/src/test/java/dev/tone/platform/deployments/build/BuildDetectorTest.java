package dev.tone.platform.deployments.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tone.model.deployment.BuildSettings;
import dev.tone.model.fault.FaultException;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BuildDetectorTest {
    private final FolderOfTexts folder = new FolderOfTexts();
    private final Map<String, String> files = folder.files();

    private Detection detect(boolean windows) {
        return new BuildDetector(windows).detect(folder);
    }

    private Detection detect() {
        return detect(false);
    }

    private static BuildSettings site(String root, String output, String health) {
        return new BuildSettings(root, null, null, output, null, health, false, Map.of());
    }

    @Test
    void aFolderWithAnIndexIsASite() {
        files.put("index.html", "");
        files.put("css/a.css", "");

        Detection detection = detect();

        assertThat(detection.settings()).isEqualTo(site(".", ".", "/"));
        assertThat(detection.from()).isEqualTo("static files");
        assertThat(detection.notes()).isEmpty();
    }

    @Test
    void aSiteMayLieOneFolderDown() {
        files.put("my-site/index.html", "");
        files.put("my-site/a.css", "");

        assertThat(detect().settings()).isEqualTo(site("my-site", ".", "/"));
    }

    @Test
    void aSiteMayLieInAFolderWithAUsualName() {
        files.put("README.md", "");
        files.put("public/index.html", "");

        assertThat(detect().settings()).isEqualTo(site(".", "public", "/"));
        assertThat(detect().notes()).containsExactly("The site is in `public`.");
    }

    @Test
    void aLonePublicFolderIsTheOutput() {
        files.put("public/index.html", "");

        assertThat(detect().settings()).isEqualTo(site(".", "public", "/"));
    }

    @Test
    void withoutAnIndexThereIsANoteAndAPageThatAnswers() {
        files.put("a.css", "");
        files.put("about.html", "");

        assertThat(detect().settings()).isEqualTo(site(".", ".", "/about.html"));
        assertThat(detect().notes().getFirst()).contains("no index.html").contains("`/about.html`");
        files.remove("about.html");
        assertThat(detect().settings().healthPath()).isEqualTo("/a.css");
    }

    @Test
    void anEmptyArtifactIsSaidSo() {
        assertThat(detect().notes()).contains("The artifact has no files.");
    }

    @Test
    void toneJsonSaysItItself() {
        files.put("build.sh", "");
        files.put("tone.json", """
                {"root":".","install":null,"build":"sh build.sh","buildWindows":"build.cmd","output":"dist",
                 "start":null,"startWindows":null,"health":"/","variables":{"MODE":"fast"}}""");

        assertThat(detect().from()).isEqualTo("tone.json");
        assertThat(detect().settings())
                .isEqualTo(
                        new BuildSettings(".", null, "sh build.sh", "dist", null, "/", false, Map.of("MODE", "fast")));
        assertThat(detect(true).settings().build()).isEqualTo("build.cmd");
    }

    @Test
    void toneJsonInTheOnlyFolderCountsFromThere() {
        files.put("app/src/index.js", "");
        files.put(
                "app/tone.json",
                "{\"root\":\"src\",\"start\":\"./run\",\"startWindows\":\"run.cmd\",\"health\":\"/up\",\"network\":true}");

        assertThat(detect().settings())
                .isEqualTo(new BuildSettings("app/src", null, null, null, "./run", "/up", true, Map.of()));
        assertThat(detect(true).settings().start()).isEqualTo("run.cmd");
    }

    @Test
    void aBrokenToneJsonIsSaidSo() {
        files.put("tone.json", "{ nope");

        assertThatThrownBy(this::detect).isInstanceOf(FaultException.class).hasMessageContaining("tone.json");
    }

    @Test
    void aToolThatBuildsStaticFilesIsKnown() {
        files.put("package-lock.json", "");
        files.put("package.json", "{\"scripts\":{\"build\":\"vite build\"},\"devDependencies\":{\"vite\":\"^6\"}}");

        Detection detection = detect();

        assertThat(detection.from()).isEqualTo("package.json");
        assertThat(detection.settings())
                .isEqualTo(new BuildSettings(".", "npm ci", "npm run build", "dist", null, "/", true, Map.of()));
        assertThat(detection.notes().getFirst()).contains("network");
    }

    @Test
    void aServerIsAProcess() {
        files.put("yarn.lock", "");
        files.put(
                "package.json",
                "{\"scripts\":{\"build\":\"next build\",\"start\":\"next start\"},\"dependencies\":{\"next\":\"15\"}}");

        assertThat(detect().settings())
                .isEqualTo(new BuildSettings(
                        ".",
                        "yarn install --frozen-lockfile",
                        "yarn run build",
                        null,
                        "yarn run start",
                        "/",
                        true,
                        Map.of()));
    }

    /// As in themes and pages of components whose `start` opens a browser that reloads.
    @Test
    void aServerForWhoWorksOnAPageIsNotWhatRuns() {
        files.put("package-lock.json", "");
        files.put("package.json", """
                {"scripts":{"build":"node scripts/build.js","start":"npm run build && node scripts/start.js"},
                 "dependencies":{"bootstrap":"5.2.3"},"devDependencies":{"browser-sync":"2.29.1","pug":"3.0.2"}}""");

        assertThat(detect().settings())
                .isEqualTo(new BuildSettings(".", "npm ci", "npm run build", "dist", null, "/", true, Map.of()));

        files.put("_site/index.html", "");
        assertThat(detect().settings().output()).isEqualTo("_site");
    }

    @Test
    void aStartScriptAloneIsAProcessWithoutInstallation() {
        files.put("package.json", "{\"scripts\":{\"start\":\"node server.js\"}}");

        assertThat(detect().settings())
                .isEqualTo(new BuildSettings(".", null, null, null, "npm run start", "/", false, Map.of()));
    }

    /// As in Docker's own tutorial: only its image says `node src/index.js`.
    @Test
    void aServerWithoutAStartScriptIsStartedByItsFile() {
        files.put("yarn.lock", "");
        files.put("src/static/index.html", "");
        files.put("src/index.js", "");
        files.put("package.json", """
                {"main":"index.js","scripts":{"test":"jest","dev":"nodemon -L src/index.js"},
                 "dependencies":{"express":"^4.18.2"},"devDependencies":{"nodemon":"^2"}}""");

        assertThat(detect().settings())
                .isEqualTo(new BuildSettings(
                        ".", "yarn install --frozen-lockfile", null, null, "node src/index.js", "/", true, Map.of()));
        assertThat(detect().notes()).contains("There is no `start` script: `node src/index.js` is run.");

        files.put("package.json", "{\"main\":\"./lib/web.js\",\"dependencies\":{\"koa\":\"2\"}}");
        files.put("lib/web.js", "");
        assertThat(detect().settings().start()).isEqualTo("node lib/web.js");

        files.put("package.json", "{\"main\":\"lib/gone.js\",\"dependencies\":{\"koa\":\"2\"}}");
        assertThat(detect().settings().start()).isEqualTo("node src/index.js");
    }

    @Test
    void aServerThatIsBuiltIsStartedByItsFileToo() {
        files.put("server.js", "");
        files.put("package.json", "{\"scripts\":{\"build\":\"jest\"},\"dependencies\":{\"express\":\"4\"}}");

        assertThat(detect().settings())
                .isEqualTo(new BuildSettings(
                        ".", "npm install", "npm run build", null, "node server.js", "/", true, Map.of()));
    }

    @Test
    void aServerThatNobodyKnowsHowToStartIsToldOf() {
        files.put("pages/index.html", "");
        files.put("package.json", "{\"dependencies\":{\"express\":\"^4.18.2\"}}");

        assertThat(detect().settings().isProcess()).isFalse();
        assertThat(detect().notes()).anyMatch(note -> note.contains("nothing says how it starts"));
    }

    @Test
    void aPackageWithoutScriptsIsFiles() {
        files.put("package.json", "{\"name\":\"x\"}");
        files.put("index.html", "");

        assertThat(detect().from()).isEqualTo("static files");
        files.put("package.json", "nope");
        assertThatThrownBy(this::detect).hasMessageContaining("package.json");
    }
}
