package dev.tone.platform.deployments.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.tone.model.deployment.Isolation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(OS.WINDOWS)
class SandboxesTest {
    @TempDir
    Path folder;

    private void program(String text) throws Exception {
        Path program = Files.writeString(folder.resolve("bwrap"), "#!/bin/sh\n" + text + "\n");
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    @Test
    void saysThatNothingIsInstalled() {
        Sandbox sandbox = Sandboxes.detect(folder.toString(), List.of());

        assertThat(sandbox.isolation()).isEqualTo(Isolation.NOT_ISOLATED);
        assertThat(sandbox.explanation()).contains("install bubblewrap");
        assertThat(sandbox.wrap(new SandboxSpec(folder, List.of(), List.of(), true), List.of("a", "b")))
                .containsExactly("a", "b");
    }

    @Test
    void saysThatItIsInstalledAndDoesNotWork() throws Exception {
        program("echo 'bwrap: No permissions to create new namespace' >&2; exit 1");

        Sandbox sandbox = Sandboxes.detect(folder.toString(), List.of());

        assertThat(sandbox.isolation()).isEqualTo(Isolation.NOT_ISOLATED);
        assertThat(sandbox.explanation()).contains("does not let it");
    }

    @Test
    void isNotFooledByAProgramThatDoesNothing() throws Exception {
        program("exit 0");

        assertThat(Sandboxes.detect(folder.toString(), List.of()).isolation()).isEqualTo(Isolation.NOT_ISOLATED);
    }

    @Test
    void believesWhatWorks() throws Exception {
        program("while [ \"$1\" != -- ]; do [ \"$1\" = --chdir ] && cd \"$2\"; shift; done; shift; exec \"$@\"");

        Sandbox sandbox = Sandboxes.detect(folder.toString(), List.of());

        assertThat(sandbox.isolation()).isEqualTo(Isolation.ISOLATED);
        assertThat(sandbox.explanation()).contains("own folder");
    }

    @Test
    void keepsTheNetworkAwayUnlessAllowed() {
        Bubblewrap bubblewrap = new Bubblewrap(Path.of("/usr/bin/bwrap"), List.of(Path.of("/srv/tools/bin")));

        List<String> without = bubblewrap.wrap(
                new SandboxSpec(folder, List.of(folder), List.of(Path.of("/srv/data")), false), List.of("true"));
        List<String> with = bubblewrap.wrap(new SandboxSpec(folder, List.of(folder), List.of(), true), List.of("true"));

        assertThat(without)
                .contains("--unshare-net", "/srv/tools/bin", "/srv/data")
                .endsWith("--", "true");
        assertThat(with).doesNotContain("--unshare-net");
    }

    /// What root may read and others may not, e.g. the backup of the passwords, is nothing that a build sees.
    @Test
    void hidesWhatNotEverybodyMayRead() throws Exception {
        Path own = Files.createDirectories(folder.resolve("own"));
        Path secret = written(own.resolve("shadow-"), "rw-r-----");
        Path open = written(own.resolve("hosts"), "rw-r--r--");
        Path keys = Files.createDirectories(own.resolve("ssl/private"));
        Path key = written(keys.resolve("key.pem"), "rw-r--r--");
        Files.setPosixFilePermissions(keys, PosixFilePermissions.fromString("rwx--x---"));
        Files.createSymbolicLink(own.resolve("link"), secret);
        Bubblewrap bubblewrap = new Bubblewrap(Path.of("/usr/bin/bwrap"), List.of(), List.of(own));
        assumeTrue(Sandboxes.works(bubblewrap), "bubblewrap does not work here");

        String seen = said(
                bubblewrap,
                "cat " + secret + " " + own + "/link; cat " + open + "; ls -A " + keys + "; cat " + key
                        + " 2>/dev/null; echo more >> " + secret + "; true");

        assertThat(seen)
                .startsWith("says hosts\n")
                .doesNotContain("says shadow-")
                .doesNotContain("key.pem");
        assertThat(secret).hasContent("says shadow-\n");
    }

    @Test
    void showsNothingOfTheRealSystemThatNotEverybodyMayRead() throws Exception {
        Bubblewrap bubblewrap = new Bubblewrap(Path.of("/usr/bin/bwrap"), List.of());
        assumeTrue(Sandboxes.works(bubblewrap), "bubblewrap does not work here");

        String readable = said(
                bubblewrap,
                "find /etc /opt -type f ! -perm -o=r -exec sh -c "
                        + "'for f; do [ -r \"$f\" ] && [ -s \"$f\" ] && echo \"$f\"; done' sh {} + 2>/dev/null; true");

        assertThat(readable).isEmpty();
    }

    private static Path written(Path file, String modes) throws Exception {
        Files.writeString(file, "says " + file.getFileName() + "\n");
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(modes));
    }

    private String said(Sandbox sandbox, String command) throws Exception {
        Path work = Files.createDirectories(folder.resolve("work"));
        Process process = new ProcessBuilder(sandbox.wrap(
                        new SandboxSpec(work, List.of(work), List.of(), false), List.of("/bin/sh", "-c", command)))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        return said;
    }

    @Test
    void readsProgramsOfTheHomeFolderWithTheirLibraries() throws Exception {
        Path bin = Files.createDirectories(folder.resolve("node/bin"));
        Path lib = Files.createDirectories(folder.resolve("node/lib"));

        assertThat(Sandboxes.tools("/usr/bin:/bin:relative:" + bin)).containsExactly(bin, lib);
    }

    /// They are stand-ins, and ask for their programs in a home folder that commands do not have.
    @Test
    void toolsOfVersionManagersFindTheirPrograms() throws IOException {
        Path home = folder.resolve("home");
        Path cargo = Files.createDirectories(home.resolve(".cargo/bin"));
        Path rust = Files.createDirectories(home.resolve(".rustup/toolchains")).getParent();
        Path python = Files.createDirectories(home.resolve(".pyenv/shims"));
        Path gone = folder.resolve("gone/.cargo/bin");
        String searchPath = String.join(":", "/usr/bin", gone.toString(), cargo.toString(), python.toString());

        assertThat(Sandboxes.variables(searchPath))
                .containsOnly(
                        Map.entry("RUSTUP_HOME", rust.toString()),
                        Map.entry("PYENV_ROOT", python.getParent().toString()));
        assertThat(VersionManager.on(searchPath).values())
                .as("what isolated commands see of it, which is not the keys that lie beside them")
                .doesNotContain(cargo.getParent(), home);
    }
}
