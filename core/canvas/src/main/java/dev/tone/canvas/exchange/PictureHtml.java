package dev.tone.canvas.exchange;

import java.nio.ByteBuffer;
import java.util.Base64;

/// A picture as a piece of HTML that has everything in it, for mails and documents.
public final class PictureHtml {
    private static final int WIDTH_AT = 16;

    private PictureHtml() {}

    /// @param png a whole PNG file
    /// @param pixels of the picture for each pixel where it is shown
    /// @param said what is written on it, for those who cannot see it
    public static String of(byte[] png, double pixels, String said) {
        ByteBuffer header = ByteBuffer.wrap(png, WIDTH_AT, 8);
        long width = Math.round(header.getInt() / pixels);
        long height = Math.round(header.getInt() / pixels);
        return "<img width=\"" + width + "\" height=\"" + height + "\" alt=\""
                + SvgExport.escaped(said).replace("\n", "&#10;") + "\" src=\"data:image/png;base64,"
                + Base64.getEncoder().encodeToString(png) + "\">";
    }
}
