package dev.tone.platform.artifacts.images;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tone.model.fault.FaultException;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Random;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImageDecoderTest {
    /// Red above left, green above right, blue below left, white below right.
    private static BufferedImage corners(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        Color[] colors = {Color.RED, Color.GREEN, Color.BLUE, Color.WHITE};
        for (int i = 0; i < 4; i++) {
            pen.setColor(colors[i]);
            pen.fillRect(i % 2 * width / 2, i / 2 * height / 2, width / 2, height / 2);
        }
        pen.dispose();
        return image;
    }

    private static byte[] file(BufferedImage image, String format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThat(ImageIO.write(image, format, out)).isTrue();
        return out.toByteArray();
    }

    /// A camera's note with an orientation and a place on the earth.
    private static byte[] note(int orientation) {
        ByteBuffer tiff = ByteBuffer.allocate(64);
        tiff.put("MM".getBytes(StandardCharsets.US_ASCII)).putShort((short) 42).putInt(8);
        tiff.putShort((short) 1);
        tiff.putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0);
        tiff.putInt(0).put("GPS 37.5665 N".getBytes(StandardCharsets.US_ASCII));
        return tiff.array();
    }

    private static byte[] jpeg(BufferedImage image, int orientation) throws IOException {
        byte[] plain = file(image, "jpeg");
        byte[] note = note(orientation);
        ByteBuffer out = ByteBuffer.allocate(plain.length + note.length + 10);
        out.put(plain, 0, 2).putShort((short) 0xffe1).putShort((short) (note.length + 8));
        out.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII)).put(note).put(plain, 2, plain.length - 2);
        return out.array();
    }

    private static String color(BufferedImage image, int x, int y) {
        Color color = new Color(image.getRGB(x, y));
        if (color.getRed() > 200 && color.getGreen() > 200) {
            return "white";
        }
        return color.getRed() > 150 ? "red" : color.getGreen() > 150 ? "green" : color.getBlue() > 150 ? "blue" : "?";
    }

    private static ImageSpec spec(String width, String height, String fit, String crop, String rotate, String format) {
        return ImageSpec.parse(width, height, fit, crop, rotate, format, null);
    }

    private static BufferedImage made(byte[] file, ImageSpec spec) throws IOException {
        byte[] bytes = ImageMaking.encoded(
                ImageMaking.made(ImageDecoder.decode(file, spec.crop() == null ? spec.width() : 0, 0), spec),
                spec.format());
        return ImageIO.read(new ByteArrayInputStream(bytes));
    }

    @ParameterizedTest
    @CsvSource({
        "1,red,green,blue", "2,green,red,white", "3,white,blue,green", "4,blue,white,red",
        "5,red,blue,green", "6,blue,red,white", "7,white,green,blue", "8,green,white,red"
    })
    void holds_a_picture_as_the_camera_did(int orientation, String left, String right, String below)
            throws IOException {
        byte[] file = jpeg(corners(80, 40), orientation);

        BufferedImage image = made(file, spec(null, null, null, null, null, null));

        boolean turned = orientation >= 5;
        assertThat(image.getWidth()).isEqualTo(turned ? 40 : 80);
        assertThat(ImageDecoder.size(file).width()).isEqualTo(turned ? 40 : 80);
        assertThat(color(image, 4, 4)).isEqualTo(left);
        assertThat(color(image, image.getWidth() - 5, 4)).isEqualTo(right);
        assertThat(color(image, 4, image.getHeight() - 5)).isEqualTo(below);
    }

    @Test
    void nothing_that_was_stored_beside_the_pixels_is_left() throws IOException {
        byte[] file = jpeg(corners(80, 40), 6);
        assertThat(new String(file, StandardCharsets.ISO_8859_1)).contains("GPS 37.5665");

        for (String format : new String[] {"png", "jpeg"}) {
            ImageSpec spec = spec("40", null, null, null, null, format);
            byte[] made = ImageMaking.encoded(ImageMaking.made(ImageDecoder.decode(file, 40, 0), spec), spec.format());
            assertThat(new String(made, StandardCharsets.ISO_8859_1)).doesNotContain("GPS", "Exif");
        }
    }

    @Test
    void fits_into_a_box_fills_it_or_is_it() throws IOException {
        byte[] file = file(corners(80, 40), "png");

        BufferedImage contained = made(file, spec("20", "20", "contain", null, null, null));
        assertThat(contained.getWidth() + "x" + contained.getHeight()).isEqualTo("20x10");
        BufferedImage covering = made(file, spec("20", "20", "cover", null, null, null));
        assertThat(covering.getWidth() + "x" + covering.getHeight()).isEqualTo("20x20");
        assertThat(color(covering, 2, 2)).isEqualTo("red");
        BufferedImage exact = made(file, spec("10", "30", "exact", null, null, null));
        assertThat(exact.getWidth() + "x" + exact.getHeight()).isEqualTo("10x30");
        BufferedImage small = made(file, spec("400", null, null, null, null, null));
        assertThat(small.getWidth()).isEqualTo(80);
    }

    @Test
    void cuts_and_turns() throws IOException {
        byte[] file = file(corners(80, 40), "png");

        BufferedImage part = made(file, spec(null, null, null, "40,20,40,20", null, null));
        assertThat(part.getWidth() + "x" + part.getHeight() + color(part, 1, 1)).isEqualTo("40x20white");
        BufferedImage turned = made(file, spec(null, null, null, null, "90", "jpeg"));
        assertThat(turned.getWidth() + "x" + turned.getHeight()).isEqualTo("40x80");
        assertThat(color(turned, 4, 4)).isEqualTo("blue");
        assertThat(color(turned, 35, 4)).isEqualTo("red");
        assertThatThrownBy(() -> made(file, spec(null, null, null, "90,0,5,5", null, null)))
                .isInstanceOf(FaultException.class)
                .hasMessageContaining("crop");
    }

    @Test
    void reads_web_p_gif_and_bmp() throws IOException {
        byte[] webp = Base64.getDecoder().decode("UklGRiQAAABXRUJQVlA4IBgAAAAwAQCdASoBAAEAAwA0JaQAA3AA/vuUAAA=");
        assertThat(ImageDecoder.size(webp)).isEqualTo(new ImageDecoder.Size(1, 1));
        assertThat(ImageDecoder.decode(webp, 0, 0).image().getWidth()).isEqualTo(1);
        for (String format : new String[] {"gif", "bmp"}) {
            assertThat(ImageDecoder.decode(file(corners(8, 4), format), 0, 0)
                            .image()
                            .getWidth())
                    .isEqualTo(8);
        }
    }

    /// The head of a PNG that promises so many pixels and has none.
    private static byte[] promising(int width, int height) {
        ByteBuffer out = ByteBuffer.allocate(33);
        out.put(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10}).putInt(13);
        int start = out.position();
        out.put("IHDR".getBytes(StandardCharsets.US_ASCII)).putInt(width).putInt(height);
        out.put(new byte[] {8, 6, 0, 0, 0});
        CRC32 crc = new CRC32();
        crc.update(out.array(), start, 17);
        return out.putInt((int) crc.getValue()).array();
    }

    @Test
    void refuses_too_many_pixels_before_it_allocates_one() {
        for (int[] size : new int[][] {{30_000, 30_000}, {2_000_000_000, 2}, {40_000, 1}}) {
            assertThatThrownBy(() -> ImageDecoder.decode(promising(size[0], size[1]), 100, 100))
                    .isInstanceOfSatisfying(
                            FaultException.class,
                            e -> assertThat(e.fault().code()).isEqualTo("image/too-large"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "GIF89a", "not a picture", "\u0089PNG"})
    void says_plainly_what_is_no_picture(String text) {
        assertThatThrownBy(() -> ImageDecoder.decode(text.getBytes(StandardCharsets.ISO_8859_1), 1, 1))
                .isInstanceOfSatisfying(
                        FaultException.class, e -> assertThat(e.fault().code()).isEqualTo("image/unreadable"));
    }

    @Test
    void whatever_is_broken_in_a_file_is_a_plain_answer() throws IOException {
        Random random = new Random(7);
        byte[][] files = {
            file(corners(40, 20), "png"),
            jpeg(corners(40, 20), 6),
            file(corners(40, 20), "gif"),
            file(corners(40, 20), "bmp")
        };
        for (byte[] file : files) {
            for (int i = 0; i < 150; i++) {
                byte[] broken = Arrays.copyOf(file, random.nextInt(file.length) + 1);
                for (int k = 0; k < 4; k++) {
                    broken[random.nextInt(broken.length)] = (byte) random.nextInt(256);
                }
                try {
                    assertThat(ImageDecoder.decode(broken, 10, 10).image().getWidth())
                            .isPositive();
                } catch (FaultException e) {
                    assertThat(e.fault().code()).isIn("image/unreadable", "image/too-large");
                }
            }
        }
    }

    @Test
    void refuses_wishes_that_cannot_be() {
        for (String[] wish : new String[][] {
            {"x", null, null, null, null, null},
            {"5000", null, null, null, null, null},
            {"10", null, "cover", null, null, null},
            {null, null, "round", null, null, null},
            {null, null, null, "1,2,3", null, null},
            {null, null, null, "1,2,0,3", null, null},
            {null, null, null, null, "45", null},
            {null, null, null, null, null, "tiff"}
        }) {
            assertThatThrownBy(() -> spec(wish[0], wish[1], wish[2], wish[3], wish[4], wish[5]))
                    .isInstanceOf(FaultException.class);
        }
    }
}
