package dev.tone.desktop.canvas.view;

import static dev.tone.desktop.canvas.view.Toolkit.on;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import javafx.geometry.Rectangle2D;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.transform.Transform;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FullPictureTest {
    @ParameterizedTest
    @CsvSource({
        "1, 1280, 800, 0, 0",
        "1.25, 1600, 1000, 0, 0",
        "1.25, 1213, 777, 51, 33",
        "1.25, 901, 333, 7, 101",
        "1.5, 1919, 1079, 71, 49",
        "1.5, 1101, 655, 1, 2",
        "1.75, 1023, 601, 313, 44",
        "2, 801, 455, 3, 5",
        "2.25, 1237, 821, 17, 29"
    })
    void each_painted_pixel_is_one_of_the_screen_at_every_scale(double scale, int width, int height, int left, int top)
            throws Exception {
        int[] noise =
                new Random(3).ints(width * height).map(i -> i | 0xff000000).toArray();
        int[] shown = new int[noise.length];

        on(() -> {
            FullPicture picture = new FullPicture();
            picture.resize(width, height, scale);
            picture.present(
                    new Presenter.Frame(0, 0, 1, false, true),
                    (pixels, _, _, _, _, _, _) -> System.arraycopy(noise, 0, pixels, 0, noise.length));
            // Where layout puts it: at whole pixels of the screen.
            Group root = new Group(new Group(picture.node()));
            root.getChildren().getFirst().relocate(left / scale, top / scale);
            new Scene(root);
            SnapshotParameters parameters = new SnapshotParameters();
            parameters.setTransform(Transform.scale(scale, scale));
            parameters.setViewport(new Rectangle2D(left, top, width, height));
            WritableImage taken = root.snapshot(parameters, new WritableImage(width, height));
            taken.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbPreInstance(), shown, 0, width);
            return null;
        });

        int wrong = 0;
        for (int i = 0; i < noise.length; i++) {
            wrong += noise[i] == shown[i] ? 0 : 1;
        }
        assertThat(wrong).isZero();
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 1.1, 1.2, 1.25, 1.4, 1.5, 1.6, 1.75, 1.9, 2, 2.25, 2.75, 3, 3.0625, 4.9, 0.49})
    void a_scale_and_its_inverse_make_one(double scale) {
        assertThat(DevicePixels.inverse(scale) * scale).isEqualTo(1);
    }
}
