package dev.tone.desktop.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.canvas.paint.BundledFonts;
import dev.tone.canvas.paint.FontBook;
import dev.tone.canvas.paint.PaintedText;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class UnwrittenScriptsTest {
    private final UnwrittenScripts scripts = new UnwrittenScripts();
    private final List<String> told = new ArrayList<>();

    @Test
    @DisplayName("C-228 a script that no typeface has is told once, by its name")
    void once() {
        scripts.found().listen(told::add);
        "\uD808\uDC00 \uD808\uDC01 \uD802\uDE00".codePoints().forEach(scripts);
        assertThat(told).containsExactly("Cuneiform", "Kharoshthi");
        scripts.accept(0x10C00);
        assertThat(told).endsWith("Old Turkic");
    }

    @Test
    @DisplayName("C-228 signs of no script, and what is private or unknown, are not told")
    void not_told() {
        scripts.found().listen(told::add);
        "1\u2603\uE000\u0301\uDBFF\uDFFD".codePoints().forEach(scripts);
        assertThat(told).isEmpty();
    }

    @Test
    @DisplayName("C-228 what is written in scripts that the product has is not told")
    void what_is_there() {
        scripts.found().listen(told::add);
        new PaintedText(new FontBook(BundledFonts.onClassPath(), scripts)).measure("Tone 한글 שלום مرحبا 🚀", 14);
        assertThat(told).isEmpty();
    }
}
