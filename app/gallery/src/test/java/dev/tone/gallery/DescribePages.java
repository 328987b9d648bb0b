package dev.tone.gallery;

import static dev.tone.gallery.DrawingSamples.WORK;
import static dev.tone.gallery.DrawingSamples.beside;
import static dev.tone.gallery.DrawingSamples.select;

import dev.tone.canvas.describe.grammar.GrammarDescriber;
import dev.tone.canvas.editor.Editor;
import dev.tone.desktop.canvas.describe.DescribePanel;
import dev.tone.desktop.canvas.describe.DescribeViewModel;
import dev.tone.desktop.canvas.describe.SuggestionList;
import dev.tone.desktop.kit.view.Ui;
import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.layout.Region;

/// The panel that takes a sentence.
final class DescribePages {
    static final List<GalleryPage> ALL = List.of(
            new GalleryPage("describe", "Describe, a sentence", (ui, _) -> sentence(ui)),
            new GalleryPage("describe-answers", "Describe, what else it answers", (ui, _) -> answers(ui)));

    private static final double HEIGHT = 620;

    private DescribePages() {}

    private static Node sentence(Ui ui) {
        Region asked = panel(Samples.emptyDrawing(), ui);
        Region proposed = panel(Samples.emptyDrawing(), ui);
        type(proposed, ui.text("describe.example.1"));
        press(proposed, "describe-propose");
        return beside(HEIGHT, asked, proposed);
    }

    private static Node answers(Ui ui) {
        Region strange = panel(Samples.drawing(), ui);
        type(strange, "Lorem ipsum dolor sit amet");
        press(strange, "describe-propose");

        Editor editor = Samples.drawing();
        select(editor, "Orders API", "Sessions");
        Region open = panel(editor, ui);
        type(open, "remove it");
        press(open, "describe-propose");
        return beside(HEIGHT, strange, open);
    }

    private static Region panel(Editor editor, Ui ui) {
        DescribeViewModel model = new DescribeViewModel(editor, new GrammarDescriber(), WORK);
        DescribePanel panel = new DescribePanel(model, new SuggestionList(model, editor.document(), ui), ui, () -> {});
        panel.open();
        return panel;
    }

    private static void type(Node panel, String sentence) {
        ((TextArea) Objects.requireNonNull(panel.lookup("#describe-field"))).setText(sentence);
    }

    private static void press(Node panel, String button) {
        ((Button) Objects.requireNonNull(panel.lookup("#" + button))).fire();
    }
}
