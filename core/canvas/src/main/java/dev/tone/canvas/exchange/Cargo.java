package dev.tone.canvas.exchange;

import dev.tone.canvas.file.Drawing;
import dev.tone.canvas.file.ToneFile;
import dev.tone.model.fault.Fault;
import dev.tone.model.fault.FaultException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.zip.CRC32;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// A drawing inside a picture of it: a `.tone` file in a private chunk of a PNG, or in the metadata of an SVG.
public final class Cargo {
    /// Ancillary, private, safe to copy (PNG, third edition, 5.4): programs that do not know it keep or drop it.
    private static final byte[] CHUNK = "toNe".getBytes(StandardCharsets.US_ASCII);

    /// What other programs call the text of a PNG that is a drawing.
    private static final List<String> FOREIGN = List.of("mxfile", "mxGraphModel", "application/vnd.excalidraw+json");

    private static final int LONGEST_WORD = 80;

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final int HEADER = SIGNATURE.length + 25;
    private static final int LARGEST = 64 << 20;

    private Cargo() {}

    static byte[] pack(Drawing drawing) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            ToneFile.write(drawing, bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The picture with the drawing in it.
    ///
    /// @param png a whole PNG file
    public static byte[] put(byte[] png, Drawing drawing) {
        byte[] cargo = pack(drawing);
        ByteBuffer out = ByteBuffer.allocate(png.length + cargo.length + 12);
        out.put(png, 0, HEADER);
        CRC32 sum = new CRC32();
        sum.update(CHUNK);
        sum.update(cargo);
        out.putInt(cargo.length).put(CHUNK).put(cargo).putInt((int) sum.getValue());
        out.put(png, HEADER, png.length - HEADER);
        return out.array();
    }

    /// Whether a PNG carries a drawing, by the names of its chunks: one of ours, of draw.io or of Excalidraw.
    public static boolean isIn(InputStream png) throws IOException {
        DataInputStream in = new DataInputStream(png);
        if (!Arrays.equals(in.readNBytes(SIGNATURE.length), SIGNATURE)) {
            return false;
        }
        try {
            byte[] type = new byte[4];
            while (true) {
                int length = in.readInt();
                in.readFully(type);
                if (Arrays.equals(type, CHUNK)) {
                    return true;
                }
                if (length < 0) {
                    return false;
                }
                byte[] word = in.readNBytes(isText(type) ? Math.min(length, LONGEST_WORD) : 0);
                if (FOREIGN.stream().anyMatch(each -> begins(word, each))) {
                    return true;
                }
                in.skipNBytes(length - word.length + 4L);
            }
        } catch (EOFException _) {
            return false;
        }
    }

    private static boolean isText(byte[] type) {
        String name = new String(type, StandardCharsets.US_ASCII);
        return name.equals("tEXt") || name.equals("zTXt");
    }

    private static boolean begins(byte[] text, String word) {
        return text.length > word.length()
                && text[word.length()] == 0
                && new String(text, 0, word.length(), StandardCharsets.ISO_8859_1).equals(word);
    }

    public static boolean isIn(byte[] png) {
        try {
            return isIn(new ByteArrayInputStream(png));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// @throws FaultException `canvas/no-drawing-inside` when the picture carries none, or an unreadable one
    public static Drawing fromPng(byte[] png) {
        if (png.length < HEADER || !Arrays.equals(png, 0, SIGNATURE.length, SIGNATURE, 0, SIGNATURE.length)) {
            throw none();
        }
        ByteBuffer in = ByteBuffer.wrap(png);
        in.position(SIGNATURE.length);
        byte[] type = new byte[4];
        while (in.remaining() >= 12) {
            int length = in.getInt();
            in.get(type);
            if (length < 0 || length > in.remaining() - 4) {
                throw none();
            }
            if (Arrays.equals(type, CHUNK)) {
                byte[] cargo = new byte[length];
                in.get(cargo);
                return unpack(cargo);
            }
            in.position(in.position() + length + 4);
        }
        throw none();
    }

    /// @throws FaultException as [#fromPng]
    public static Drawing fromSvg(String svg) {
        try {
            XMLStreamReader reader = SafeXml.reader(svg);
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamConstants.START_ELEMENT
                        && reader.getLocalName().equals("drawing")
                        && SvgExport.NAMESPACE.equals(reader.getNamespaceURI())) {
                    return unpack(Base64.getMimeDecoder().decode(reader.getElementText()));
                }
            }
        } catch (XMLStreamException | IllegalArgumentException e) {
            throw none();
        }
        throw none();
    }

    private static Drawing unpack(byte[] cargo) {
        if (cargo.length > LARGEST) {
            throw none();
        }
        try {
            return ToneFile.read(new ByteArrayInputStream(cargo));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FaultException none() {
        return Fault.invalid(
                        "canvas/no-drawing-inside",
                        "This picture carries no drawing.",
                        "Export it from Tone with \"Include the drawing\", or insert it as a picture.")
                .asException();
    }
}
