package dev.tone.robot.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.robot.Main;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/// A script that starts the robot where an app already works learns it, and the app goes on.
@EnabledIf(
        value = "dev.tone.robot.control.TryoutWindow#canShow",
        disabledReason = "needs a display; packaging/test brings one")
class FolderInUseTest {
    @TempDir
    Path folder;

    @Test
    void a_second_robot_on_the_same_folder_says_so_and_fails() throws Exception {
        Path home = folder.resolve("home");
        Path out = folder.resolve("second.out");
        Path err = folder.resolve("second.err");
        try (App first = App.start(home)) {
            first.await("#canvas");

            Process second = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "--enable-native-access=ALL-UNNAMED",
                            "-Dprism.order=sw",
                            "-XX:TieredStopAtLevel=1",
                            "-cp",
                            System.getProperty("java.class.path"),
                            Main.class.getName(),
                            "--data",
                            home.toString())
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile())
                    .start();
            try {
                assertThat(second.waitFor(App.PATIENCE.toSeconds(), TimeUnit.SECONDS))
                        .isTrue();
            } finally {
                second.destroyForcibly();
            }

            assertThat(second.exitValue()).isEqualTo(1);
            assertThat(Files.readString(err)).contains("does another one run on this data folder?");
            assertThat(Files.readString(out)).doesNotContain("tokenFile");
            assertThat(home.resolve("robot.token")).exists();
            first.click("#rail-deployments").await("#page-deployments");
        }
    }
}
