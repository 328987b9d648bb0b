package dev.tone.platform.deployments.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.model.deployment.Isolation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
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

    @Test
    void readsProgramsOfTheHomeFolderWithTheirLibraries() throws Exception {
        Path bin = Files.createDirectories(folder.resolve("node/bin"));
        Path lib = Files.createDirectories(folder.resolve("node/lib"));

        assertThat(Sandboxes.tools("/usr/bin:/bin:relative:" + bin)).containsExactly(bin, lib);
    }
}
