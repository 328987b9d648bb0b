package dev.tone.canvas.exchange.svg;

import java.util.Locale;
import java.util.Map;

/// Colours as style sheets write them: `#abc`, `rgb(1, 2, 3)`, names. Of one for light and one for dark surroundings
/// the light one counts.
public final class CssColor {
    /// The names that pictures use; others are black, as what is no colour.
    private static final Map<String, Integer> NAMES = Map.ofEntries(
            Map.entry("black", 0x000000),
            Map.entry("white", 0xffffff),
            Map.entry("red", 0xff0000),
            Map.entry("lime", 0x00ff00),
            Map.entry("green", 0x008000),
            Map.entry("blue", 0x0000ff),
            Map.entry("yellow", 0xffff00),
            Map.entry("orange", 0xffa500),
            Map.entry("purple", 0x800080),
            Map.entry("gray", 0x808080),
            Map.entry("grey", 0x808080),
            Map.entry("silver", 0xc0c0c0),
            Map.entry("lightgray", 0xd3d3d3),
            Map.entry("lightgrey", 0xd3d3d3),
            Map.entry("darkgray", 0xa9a9a9),
            Map.entry("dimgray", 0x696969),
            Map.entry("whitesmoke", 0xf5f5f5),
            Map.entry("navy", 0x000080),
            Map.entry("teal", 0x008080),
            Map.entry("cyan", 0x00ffff),
            Map.entry("aqua", 0x00ffff),
            Map.entry("magenta", 0xff00ff),
            Map.entry("fuchsia", 0xff00ff),
            Map.entry("maroon", 0x800000),
            Map.entry("olive", 0x808000),
            Map.entry("brown", 0xa52a2a),
            Map.entry("pink", 0xffc0cb),
            Map.entry("gold", 0xffd700),
            Map.entry("crimson", 0xdc143c),
            Map.entry("tomato", 0xff6347),
            Map.entry("coral", 0xff7f50),
            Map.entry("indigo", 0x4b0082),
            Map.entry("violet", 0xee82ee),
            Map.entry("steelblue", 0x4682b4),
            Map.entry("lightblue", 0xadd8e6),
            Map.entry("skyblue", 0x87ceeb),
            Map.entry("lightgreen", 0x90ee90),
            Map.entry("lightyellow", 0xffffe0),
            Map.entry("beige", 0xf5f5dc),
            Map.entry("transparent", -1));

    private CssColor() {}

    /// @return red, green and blue, and how much of it is seen, of 255; less than 0 for none
    public static int[] rgba(String text) {
        String value =
                text.strip().toLowerCase(Locale.ROOT).replaceAll("^light-dark\\(([^(),]+(?:\\([^()]*\\))?),.*", "$1");
        if (value.matches("#[0-9a-f]{3,8}")) {
            String hex = value.substring(1);
            if (hex.length() < 6) {
                hex = hex.replaceAll("(.)", "$1$1");
            }
            int alpha = hex.length() >= 8 ? Integer.parseInt(hex.substring(6, 8), 16) : 255;
            int rgb = Integer.parseInt(hex.substring(0, 6), 16);
            return new int[] {rgb >> 16, rgb >> 8 & 255, rgb & 255, alpha};
        }
        if (value.startsWith("rgb")) {
            String[] parts = value.replaceAll("rgba?\\(|\\).*", "").strip().split("[\\s,/]+", 5);
            int[] rgba = {0, 0, 0, 255};
            for (int i = 0; i < Math.min(4, parts.length); i++) {
                rgba[i] =
                        (int) Math.clamp(SvgNumbers.length(parts[i], i == 3 ? 1 : 255, 0) * (i == 3 ? 255 : 1), 0, 255);
            }
            return rgba;
        }
        int named = NAMES.getOrDefault(value, 0);
        return new int[] {named >> 16 & 255, named >> 8 & 255, named & 255, named < 0 ? -1 : 255};
    }
}
