package dev.tone.canvas.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tone.canvas.document.Limits;
import dev.tone.model.fault.FaultException;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PictureFileTest {
    private static final int RED = 0xffff0000;
    private static final int BLUE = 0xff0000ff;

    /// Red at the left, blue at the right.
    private static BufferedImage image(int width, int height, int type) {
        BufferedImage image = new BufferedImage(width, height, type);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.setRGB(x, y, x < width / 2 ? RED : BLUE);
            }
        }
        return image;
    }

    private static byte[] written(BufferedImage image, String format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThat(ImageIO.write(image, format, out)).isTrue();
        return out.toByteArray();
    }

    private static BufferedImage read(PictureFile picture) throws IOException {
        String source = picture.source();
        return ImageIO.read(
                new ByteArrayInputStream(Base64.getDecoder().decode(source.substring(source.indexOf(',') + 1))));
    }

    /// A JPEG with an Exif segment that says how the camera was held.
    private static byte[] held(int orientation, boolean little) throws IOException {
        byte[] jpeg = written(image(64, 32, BufferedImage.TYPE_INT_RGB), "jpeg");
        byte[] exif = new byte[36];
        exif[0] = (byte) 0xff;
        exif[1] = (byte) 0xe1;
        exif[3] = 34;
        byte[] name = "Exif".getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(name, 0, exif, 4, 4);
        exif[10] = exif[11] = (byte) (little ? 'I' : 'M');
        put(exif, 12, 42, 2, little);
        put(exif, 14, 8, 4, little);
        put(exif, 18, 1, 2, little);
        put(exif, 20, 0x0112, 2, little);
        put(exif, 22, 3, 2, little);
        put(exif, 24, 1, 4, little);
        put(exif, 28, orientation, 2, little);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(jpeg, 0, 2);
        out.write(exif);
        out.write(jpeg, 2, jpeg.length - 2);
        return out.toByteArray();
    }

    private static void put(byte[] target, int at, int value, int bytes, boolean little) {
        for (int i = 0; i < bytes; i++) {
            target[at + (little ? i : bytes - 1 - i)] = (byte) (value >> 8 * i);
        }
    }

    @Test
    @DisplayName("C-157 a small PNG or JPEG is kept byte for byte, anything else becomes one of them")
    void keeping() throws Exception {
        byte[] png = written(image(20, 10, BufferedImage.TYPE_INT_ARGB), "png");
        PictureFile kept = PictureFile.read(png);
        assertThat(kept.source())
                .isEqualTo("data:image/png;base64," + Base64.getEncoder().encodeToString(png));
        assertThat(kept.width()).isEqualTo(20);
        PictureFile gif = PictureFile.read(written(image(20, 10, BufferedImage.TYPE_INT_ARGB), "gif"));
        assertThat(gif.source()).startsWith("data:image/");
        assertThat(read(gif).getWidth()).isEqualTo(20);
    }

    @Test
    @DisplayName("C-157 one that is too large is made smaller until it goes along")
    void shrinking() throws Exception {
        BufferedImage noise = new BufferedImage(1_200, 1_200, BufferedImage.TYPE_INT_ARGB);
        Random random = new Random(1);
        for (int y = 0; y < 1_200; y++) {
            for (int x = 0; x < 1_200; x++) {
                noise.setRGB(x, y, random.nextInt());
            }
        }
        PictureFile picture = PictureFile.read(written(noise, "png"));
        assertThat(picture.source().length()).isBetween(Limits.IMAGE / 4, Limits.IMAGE);
        assertThat(picture.width()).isEqualTo(1_200);
        assertThat(read(picture).getWidth()).isLessThan(1_200);
    }

    /// Where the red half is then: `left`, `right`, `top` or `bottom`.
    @ParameterizedTest
    @CsvSource({"1,left", "2,right", "3,right", "4,left", "5,top", "6,top", "7,bottom", "8,bottom"})
    @DisplayName("C-157 a photograph lies as the camera was held")
    void orientation(int orientation, String red) throws Exception {
        for (boolean little : new boolean[] {true, false}) {
            PictureFile picture = PictureFile.read(held(orientation, little));
            assertThat(picture.width()).isEqualTo(orientation < 5 ? 64 : 32);
            BufferedImage shown = orientation == 1 ? image(64, 32, BufferedImage.TYPE_INT_RGB) : read(picture);
            int x = red.equals("right") ? shown.getWidth() - 4 : 4;
            int y = red.equals("bottom") ? shown.getHeight() - 4 : 4;
            assertThat(shown.getRGB(x, y) >> 16 & 255).as(red).isGreaterThan(200);
        }
    }

    @Test
    void what_is_no_picture_is_refused() throws Exception {
        byte[] png = written(image(20, 10, BufferedImage.TYPE_INT_ARGB), "gif");
        for (byte[] bad :
                new byte[][] {{}, "<svg/>".getBytes(StandardCharsets.UTF_8), java.util.Arrays.copyOf(png, 20)}) {
            assertThatThrownBy(() -> PictureFile.read(bad))
                    .isInstanceOfSatisfying(
                            FaultException.class,
                            e -> assertThat(e.fault().code()).isEqualTo("canvas/unreadable-picture"));
        }
        byte[] whole = written(image(200, 100, BufferedImage.TYPE_INT_ARGB), "png");
        assertThat(PictureFile.read(whole).width()).isEqualTo(200);
        assertThatThrownBy(() -> PictureFile.read(java.util.Arrays.copyOf(whole, whole.length / 2)))
                .as("broken off in the midst of its pixels")
                .isInstanceOf(FaultException.class);
        byte[] cut = java.util.Arrays.copyOf(held(6, true), 30);
        assertThat(Orientation.of(cut)).isEqualTo(1);
    }
}
