package dev.tone.desktop.canvas.look;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.desktop.theme.Appearance;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LookFileTest {
    @TempDir
    Path folder;

    @Test
    void a_look_comes_back_as_it_was_and_the_newer_one_counts() {
        LookFile file = new LookFile(folder.resolve("looks/c1"));
        assertThat(file.read()).isNull();

        file.write(look(300, 200, 1));
        Look second = look(321, 123, 1.25);
        file.write(second);

        Look read = file.read();
        assertThat(read).usingRecursiveComparison().isEqualTo(second);
        file.delete();
        assertThat(file.read()).isNull();
    }

    @Test
    void what_is_damaged_counts_as_not_there() throws IOException {
        Path path = folder.resolve("c1");
        LookFile file = new LookFile(path);
        file.write(look(300, 200, 1));
        byte[] whole = Files.readAllBytes(path);
        Random random = new Random(5);

        for (int length : new int[] {0, 1, 10, 100, whole.length / 2}) {
            Files.write(path, Arrays.copyOf(whole, length));
            assertThat(file.read()).isNull();
        }
        for (int i = 0; i < 50; i++) {
            byte[] noise = new byte[200];
            random.nextBytes(noise);
            Files.write(path, noise);
            assertThat(file.read()).isNull();
        }
    }

    private static Look look(int width, int height, double scale) {
        int[] pixels = new int[width * height];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = 0xff000000 | i * 31;
        }
        return new Look(40, 52.5, width, height, scale, Appearance.DARK, pixels);
    }
}
