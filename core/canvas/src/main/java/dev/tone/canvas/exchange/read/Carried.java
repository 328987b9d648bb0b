package dev.tone.canvas.exchange.read;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tone.model.json.Json;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/// A drawing that another program has put into a picture of it: draw.io and Excalidraw into a text of a PNG,
/// Excalidraw into a comment of an SVG.
final class Carried {
    private static final int SIGNATURE = 8;
    private static final int LARGEST = 64 << 20;
    private static final Set<String> DRAWIO = Set.of("mxfile", "mxGraphModel");
    private static final String EXCALIDRAW = "application/vnd.excalidraw+json";
    private static final Pattern PAYLOAD =
            Pattern.compile("<!--\\s*payload-start\\s*-->\\s*([A-Za-z0-9+/=\\s]+?)\\s*<!--\\s*payload-end\\s*-->");

    private Carried() {}

    /// @return null when it carries none of another program
    static @Nullable ForeignDrawing inPng(String name, byte[] png) {
        ByteBuffer in = ByteBuffer.wrap(png);
        byte[] type = new byte[4];
        in.position(Math.min(SIGNATURE, png.length));
        while (in.remaining() >= 12) {
            int length = in.getInt();
            in.get(type);
            if (length < 0 || length > in.remaining() - 4) {
                return null;
            }
            String kind = new String(type, StandardCharsets.US_ASCII);
            if (kind.equals("tEXt") || kind.equals("zTXt")) {
                byte[] chunk = new byte[length];
                in.get(in.position(), chunk);
                ForeignDrawing found = inText(name, chunk, kind.equals("zTXt"));
                if (found != null) {
                    return found;
                }
            }
            in.position(in.position() + length + 4);
        }
        return null;
    }

    private static @Nullable ForeignDrawing inText(String name, byte[] chunk, boolean packed) {
        int end = 0;
        while (end < chunk.length && chunk[end] != 0) {
            end++;
        }
        String keyword = new String(chunk, 0, end, StandardCharsets.ISO_8859_1);
        int from = Math.min(chunk.length, end + (packed ? 2 : 1));
        if (DRAWIO.contains(keyword)) {
            byte[] said =
                    packed ? inflated(chunk, from, "draw.io") : java.util.Arrays.copyOfRange(chunk, from, chunk.length);
            return new DrawioReader(name).read(unescaped(new String(said, StandardCharsets.UTF_8)));
        }
        return keyword.equals(EXCALIDRAW)
                ? scene(name, new String(chunk, from, chunk.length - from, StandardCharsets.ISO_8859_1))
                : null;
    }

    /// @return null when it carries none of another program
    static @Nullable ForeignDrawing inSvg(String name, String svg) {
        String drawio = DrawioFile.carried(svg);
        if (drawio != null) {
            return new DrawioReader(name).read(drawio);
        }
        Matcher payload = svg.contains(EXCALIDRAW) ? PAYLOAD.matcher(svg) : null;
        if (payload == null || !payload.find()) {
            return null;
        }
        try {
            byte[] said = Base64.getMimeDecoder().decode(payload.group(1));
            return scene(name, new String(said, StandardCharsets.ISO_8859_1));
        } catch (IllegalArgumentException e) {
            throw Sheet.unreadable("Excalidraw");
        }
    }

    /// Its bytes are written as characters of one byte each, mostly packed; the oldest files have the scene itself.
    private static ForeignDrawing scene(String name, String text) {
        try {
            JsonNode root = Json.mapper().readTree(text);
            if (!root.path("encoded").isTextual()) {
                return new ExcalidrawReader(name).read(text.getBytes(StandardCharsets.ISO_8859_1));
            }
            byte[] bytes = root.get("encoded").textValue().getBytes(StandardCharsets.ISO_8859_1);
            return new ExcalidrawReader(name)
                    .read(root.path("compressed").asBoolean() ? inflated(bytes, 0, "Excalidraw") : bytes);
        } catch (IOException e) {
            throw Sheet.unreadable("Excalidraw");
        }
    }

    private static String unescaped(String text) {
        if (!text.startsWith("%")) {
            return text;
        }
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw Sheet.unreadable("draw.io");
        }
    }

    /// With or without the header of zlib, as draw.io writes both.
    private static byte[] inflated(byte[] packed, int from, String program) {
        boolean header = packed.length >= from + 2
                && (packed[from] & 15) == 8
                && ((packed[from] & 255) << 8 | packed[from + 1] & 255) % 31 == 0;
        Inflater inflater = new Inflater(!header);
        try {
            inflater.setInput(packed, from, packed.length - from);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            byte[] part = new byte[1 << 16];
            while (!inflater.finished()) {
                int got = inflater.inflate(part);
                if (got == 0 && (inflater.needsInput() || inflater.needsDictionary()) || out.size() > LARGEST) {
                    throw Sheet.unreadable(program);
                }
                out.write(part, 0, got);
            }
            return out.toByteArray();
        } catch (DataFormatException e) {
            throw Sheet.unreadable(program);
        } finally {
            inflater.end();
        }
    }
}
