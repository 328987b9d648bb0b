package dev.tone.platform.artifacts.images;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.rendering.PDFRenderer;

/// Pages of PDF documents as pictures. Nothing in a document runs: there is no script engine here, and no links are
/// followed.
final class PdfPages {
    private static final int MOST_IMAGE_PIXELS = 60_000_000;
    private static final int DEEPEST = 8;
    private static final int MOST_OBJECTS = 5_000;
    private static final float USUAL = 1.5f;
    private static final float LARGEST = 8;

    static boolean isPdf(byte[] file) {
        return file.length > 8 && file[0] == '%' && file[1] == 'P' && file[2] == 'D' && file[3] == 'F';
    }

    static int count(byte[] file) {
        return reading(file, PDDocument::getNumberOfPages);
    }

    /// @param width and `height`: about how many pixels are wanted; 0 when it does not matter
    static Decoded render(byte[] file, int page, int width, int height) {
        return reading(file, document -> {
            if (page >= document.getNumberOfPages()) {
                throw ImageFaults.noPage();
            }
            PDPage wanted = document.getPage(page);
            checkImages(wanted.getResources(), new HashSet<>(), 0);
            PDFRenderer renderer = new PDFRenderer(document);
            renderer.setSubsamplingAllowed(true);
            BufferedImage image = renderer.renderImage(page, scale(wanted, width, height));
            return new Decoded(ImageMaking.plain(image), 1);
        });
    }

    private static float scale(PDPage page, int width, int height) {
        PDRectangle box = page.getCropBox();
        boolean lying = page.getRotation() % 180 != 0;
        float across = Math.max(1, lying ? box.getHeight() : box.getWidth());
        float down = Math.max(1, lying ? box.getWidth() : box.getHeight());
        float wanted = width == 0 && height == 0
                ? USUAL
                : Math.min(
                        width == 0 ? Float.MAX_VALUE : width / across, height == 0 ? Float.MAX_VALUE : height / down);
        float most = ImageSpec.MAX_SIDE / Math.max(across, down);
        return Math.min(Math.min(wanted, most), LARGEST);
    }

    /// Pictures inside are allocated whole by the renderer: their size is asked before.
    private static void checkImages(PDResources resources, Set<COSBase> seen, int depth) throws IOException {
        if (resources == null || depth > DEEPEST) {
            return;
        }
        for (COSName name : resources.getXObjectNames()) {
            COSBase object =
                    resources.getCOSObject().getCOSDictionary(COSName.XOBJECT).getDictionaryObject(name);
            if (!(object instanceof COSStream stream) || !seen.add(stream)) {
                continue;
            }
            if (seen.size() > MOST_OBJECTS) {
                throw ImageFaults.tooLarge("it has very many parts");
            }
            if (COSName.IMAGE.equals(stream.getCOSName(COSName.SUBTYPE))) {
                long pixels = (long) stream.getInt(COSName.WIDTH, 0) * stream.getInt(COSName.HEIGHT, 0);
                if (pixels > MOST_IMAGE_PIXELS || pixels < 0) {
                    throw ImageFaults.tooLarge("a picture in it has " + pixels + " pixels");
                }
            } else if (COSName.FORM.equals(stream.getCOSName(COSName.SUBTYPE))) {
                checkImages(new PDFormXObject(stream).getResources(), seen, depth + 1);
            }
        }
    }

    private interface Reading<T> {
        T with(PDDocument document) throws IOException;
    }

    private static <T> T reading(byte[] file, Reading<T> work) {
        try (PDDocument document = Loader.loadPDF(file)) {
            return work.with(document);
        } catch (IOException
                | IllegalArgumentException
                | IndexOutOfBoundsException
                | NegativeArraySizeException
                | ClassCastException
                | NullPointerException
                | IllegalStateException
                | ArithmeticException
                | UnsupportedOperationException
                | StackOverflowError e) {
            // What readers throw at damaged files; which one says nothing to people.
            throw ImageFaults.unreadable();
        }
    }

    private PdfPages() {}
}
