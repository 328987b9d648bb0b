package dev.tone.desktop.artifacts.look;

import java.util.ArrayList;
import java.util.List;

/// Bytes as programmers read them: offset, sixteen of them, what they spell.
final class HexLines {
    private static final int ACROSS = 16;

    static List<String> of(byte[] bytes, int most) {
        List<String> lines = new ArrayList<>();
        int end = Math.min(bytes.length, most);
        for (int at = 0; at < end; at += ACROSS) {
            StringBuilder hex = new StringBuilder();
            StringBuilder text = new StringBuilder();
            for (int i = at; i < at + ACROSS; i++) {
                if (i < end) {
                    int b = bytes[i] & 0xff;
                    hex.append(String.format("%02x ", b));
                    text.append(b >= 0x20 && b < 0x7f ? (char) b : '·');
                } else {
                    hex.append("   ");
                }
            }
            lines.add(String.format("%08x  %s %s", at, hex, text));
        }
        return lines;
    }

    private HexLines() {}
}
