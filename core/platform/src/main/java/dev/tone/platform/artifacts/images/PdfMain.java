package dev.tone.platform.artifacts.images;

import dev.tone.model.fault.FaultException;
import dev.tone.model.json.Json;
import java.awt.image.BufferedImage;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;

/// The process that reads one document: bytes in, an answer out. See [PdfProcess], which starts it.
///
/// The answer begins with a fault as JSON, or an empty text; then there is a number of pages, or a picture: width,
/// height and its pixels.
final class PdfMain {
    private PdfMain() {}

    /// @param args none for the number of pages; page, width and height for a picture
    public static void main(String[] args) throws IOException {
        // Whatever a library writes there must not be taken for the answer.
        System.setOut(System.err);
        try (InputStream in = new FileInputStream(FileDescriptor.in);
                DataOutputStream out =
                        new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)))) {
            answer(in.readAllBytes(), args, out);
        }
        // Threads that a library began for the document end here too.
        Runtime.getRuntime().halt(0);
    }

    private static void answer(byte[] file, String[] args, DataOutputStream out) throws IOException {
        try {
            if (args.length == 0) {
                int pages = PdfPages.count(file);
                out.writeUTF("");
                out.writeInt(pages);
            } else {
                Decoded decoded = PdfPages.render(
                        file, Integer.parseInt(args[0]), Integer.parseInt(args[1]), Integer.parseInt(args[2]));
                out.writeUTF("");
                write(decoded.image(), out);
            }
        } catch (FaultException e) {
            out.writeUTF(Json.write(e.fault()));
        }
    }

    private static void write(BufferedImage image, DataOutputStream out) throws IOException {
        int width = image.getWidth();
        out.writeInt(width);
        out.writeInt(image.getHeight());
        for (int y = 0; y < image.getHeight(); y++) {
            for (int pixel : image.getRGB(0, y, width, 1, null, 0, width)) {
                out.writeInt(pixel);
            }
        }
    }
}
