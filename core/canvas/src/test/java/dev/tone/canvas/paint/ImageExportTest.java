package dev.tone.canvas.paint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class ImageExportTest {
    private static final FontBook FONTS = new FontBook(BundledFonts.onClassPath());

    private final CanvasScene scene = SampleScene.build();
    private final ImageExport export = new ImageExport(FONTS);
    private final CanvasTheme dark = CanvasTheme.dark();

    @Test
    void a_picture_is_what_the_painter_paints_in_one_piece() throws IOException {
        BufferedImage image = read(export.png(scene, dark, 0, 0, 1280, 720, 1));
        int[] px = new int[1280 * 720];
        new Painter(FONTS).paintPlain(px, 1280, 1280, 720, new Lens().look(0, 0, 1, 1), scene, dark);

        assertThat(image.getWidth()).isEqualTo(1280);
        assertThat(image.getHeight()).isEqualTo(720);
        assertThat(image.getRGB(0, 0, 1280, 720, null, 0, 1280)).isEqualTo(px);
    }

    @Test
    void what_nobody_could_open_is_refused() {
        assertThatThrownBy(() -> export.png(scene, dark, 0, 0, 1e6, 10, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("20000");
        assertThatThrownBy(() -> export.png(scene, dark, 0, 0, 0, 0, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    private static BufferedImage read(byte[] png) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(png));
    }
}
