package dev.tone.canvas.exchange;

import dev.tone.canvas.paint.GlyphLine;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDStream;

/// The typefaces of a PDF: of each font the glyphs that are used, made of their outlines, so that whatever the drawing
/// is
/// set in goes along; and what each glyph says, to be found, selected and read aloud.
final class PdfFonts {
    /// A font that is full is followed by another one of the same name.
    private static final int MOST = 60_000;

    private final Map<Integer, Used> fonts = new LinkedHashMap<>();
    private final List<Used> all = new ArrayList<>();

    /// One font of the document.
    private static final class Used {
        final COSName resource;
        final COSDictionary dictionary = new COSDictionary();
        final String name;
        final CompactFont program;
        final Map<Integer, Integer> numbers = new LinkedHashMap<>();
        final List<Integer> widths = new ArrayList<>();
        final List<String> said = new ArrayList<>();

        Used(int count, String face) {
            resource = COSName.getPDFName("T" + count);
            String tag = "" + (char) ('A' + count / 26 % 26) + (char) ('A' + count % 26);
            name = "TONE" + tag + "+" + face.replaceAll("[^A-Za-z0-9-]", "");
            program = new CompactFont(name);
        }

        int number(GlyphLine line, int at) {
            return numbers.computeIfAbsent(line.glyph(at), _ -> {
                int width = (int) Math.round(line.advance(at) * CompactFont.UNITS);
                widths.add(width);
                said.add(line.said(at));
                return program.add(line.outline(at, CompactFont.UNITS), width);
            });
        }
    }

    private Used font(GlyphLine line, int at) {
        Used known = fonts.get(line.font(at));
        if (known == null || known.numbers.size() >= MOST) {
            known = new Used(all.size(), line.fontName(at));
            all.add(known);
            fonts.put(line.font(at), known);
        }
        return known;
    }

    /// The operators that show a line of text where y goes down; the fonts go into the page's resources.
    String show(GlyphLine line, COSDictionary resources) {
        StringBuilder out = new StringBuilder("BT\n");
        int from = 0;
        while (from < line.count()) {
            Used font = font(line, from);
            int to = from;
            while (to < line.count() && font(line, to) == font) {
                to++;
            }
            fontsOf(resources).setItem(font.resource, font.dictionary);
            out.append('/')
                    .append(font.resource.getName())
                    .append(' ')
                    .append(number(line.size()))
                    .append(" Tf 1 0 0 -1 ")
                    .append(number(line.x(from)))
                    .append(' ')
                    .append(number(line.baseline()))
                    .append(" Tm [");
            double x = line.x(from);
            for (int i = from; i < to; i++) {
                long gap = Math.round((x - line.x(i)) / line.size() * CompactFont.UNITS);
                if (gap != 0) {
                    out.append(gap);
                    x -= gap * line.size() / CompactFont.UNITS;
                }
                int glyph = font.number(line, i);
                out.append(String.format(Locale.ROOT, "<%04X>", glyph));
                x += font.widths.get(glyph - 1) * line.size() / CompactFont.UNITS;
            }
            out.append("] TJ\n");
            from = to;
        }
        return out.append("ET\n").toString();
    }

    private static COSDictionary fontsOf(COSDictionary resources) {
        COSDictionary fonts = resources.getCOSDictionary(COSName.FONT);
        if (fonts == null) {
            fonts = new COSDictionary();
            resources.setItem(COSName.FONT, fonts);
        }
        return fonts;
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }

    /// Puts the glyphs that were used into the document.
    void embed(PDDocument document) throws IOException {
        for (Used font : all) {
            COSDictionary system = new COSDictionary();
            system.setString(COSName.REGISTRY, "Adobe");
            system.setString(COSName.ORDERING, "Identity");
            system.setInt(COSName.SUPPLEMENT, 0);
            COSDictionary glyphs = new COSDictionary();
            glyphs.setItem(COSName.TYPE, COSName.FONT);
            glyphs.setItem(COSName.SUBTYPE, COSName.CID_FONT_TYPE0);
            glyphs.setName(COSName.BASE_FONT, font.name);
            glyphs.setItem(COSName.CIDSYSTEMINFO, system);
            glyphs.setInt(COSName.DW, CompactFont.UNITS);
            COSArray widths = new COSArray();
            font.widths.forEach(width -> widths.add(COSInteger.get(width)));
            COSArray fromOne = new COSArray(List.of(COSInteger.ONE, widths));
            glyphs.setItem(COSName.W, fromOne);
            glyphs.setItem(COSName.FONT_DESC, descriptor(document, font));
            font.dictionary.setItem(COSName.TYPE, COSName.FONT);
            font.dictionary.setItem(COSName.SUBTYPE, COSName.TYPE0);
            font.dictionary.setName(COSName.BASE_FONT, font.name);
            font.dictionary.setItem(COSName.ENCODING, COSName.IDENTITY_H);
            font.dictionary.setItem(COSName.DESCENDANT_FONTS, new COSArray(List.of(glyphs)));
            font.dictionary.setItem(COSName.TO_UNICODE, stream(document, unicode(font)));
        }
    }

    private static COSDictionary descriptor(PDDocument document, Used font) throws IOException {
        COSDictionary descriptor = new COSDictionary();
        descriptor.setItem(COSName.TYPE, COSName.FONT_DESC);
        descriptor.setName(COSName.FONT_NAME, font.name);
        descriptor.setInt(COSName.FLAGS, 4);
        descriptor.setItem(
                COSName.FONT_BBOX,
                new COSArray(List.of(
                        COSInteger.get(-500), COSInteger.get(-500), COSInteger.get(2_000), COSInteger.get(1_200))));
        descriptor.setInt(COSName.ITALIC_ANGLE, 0);
        descriptor.setInt(COSName.ASCENT, 950);
        descriptor.setInt(COSName.DESCENT, -250);
        descriptor.setInt(COSName.CAP_HEIGHT, 727);
        descriptor.setInt(COSName.STEM_V, 80);
        PDStream program = stream(document, font.program.bytes());
        program.getCOSObject().setName(COSName.SUBTYPE, "CIDFontType0C");
        descriptor.setItem(COSName.FONT_FILE3, program);
        return descriptor;
    }

    private static PDStream stream(PDDocument document, byte[] bytes) throws IOException {
        return new PDStream(document, new ByteArrayInputStream(bytes), COSName.FLATE_DECODE);
    }

    /// What each glyph says, as a character map (Adobe Technical Note 5411).
    private static byte[] unicode(Used font) {
        StringBuilder out = new StringBuilder("""
                /CIDInit /ProcSet findresource begin
                12 dict begin
                begincmap
                /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
                /CMapName /Adobe-Identity-UCS def
                /CMapType 2 def
                1 begincodespacerange
                <0000> <FFFF>
                endcodespacerange
                """);
        List<String> pairs = new ArrayList<>();
        for (int i = 0; i < font.said.size(); i++) {
            String said = font.said.get(i);
            if (!said.isEmpty()) {
                pairs.add(String.format(Locale.ROOT, "<%04X> <", i + 1)
                        + HexFormat.of().withUpperCase().formatHex(said.getBytes(StandardCharsets.UTF_16BE)) + ">\n");
            }
        }
        for (int from = 0; from < pairs.size(); from += 100) {
            List<String> part = pairs.subList(from, Math.min(pairs.size(), from + 100));
            out.append(part.size())
                    .append(" beginbfchar\n")
                    .append(String.join("", part))
                    .append("endbfchar\n");
        }
        out.append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n");
        return out.toString().getBytes(StandardCharsets.US_ASCII);
    }
}
