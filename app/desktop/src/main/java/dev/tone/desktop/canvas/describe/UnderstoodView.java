package dev.tone.desktop.canvas.describe;

import dev.tone.canvas.describe.Answer;
import dev.tone.canvas.describe.Answer.Choice;
import dev.tone.canvas.describe.Answer.Note;
import dev.tone.canvas.describe.Answer.Question;
import dev.tone.desktop.canvas.describe.DescribeViewModel.State;
import dev.tone.desktop.kit.view.Nodes;
import dev.tone.desktop.kit.view.Ui;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/// Says what a sentence was taken for: what was understood, what was left out, what follows, and what has to be
/// answered first.
final class UnderstoodView extends VBox {
    private static final int MOST = 24;

    private final DescribeViewModel model;
    private final Ui ui;

    UnderstoodView(DescribeViewModel model, Ui ui) {
        super(8);
        this.model = model;
        this.ui = ui;
        setId("describe-understood");
        setMinHeight(USE_PREF_SIZE);
    }

    void show(State state) {
        getChildren().clear();
        Answer answer = state.answer();
        if (answer == null) {
            if (state.taken() > 0) {
                say("describe-done", ui.text("describe.done", state.taken()));
            } else if (state.taken() == 0) {
                say("describe-done", ui.text("describe.rejected"));
            }
            return;
        }
        if (answer.wishes().isEmpty() && answer.questions().isEmpty()) {
            say("describe-nothing", ui.text(answer.notes().isEmpty() ? "describe.nothing" : "describe.no-change"));
        }
        answer.questions().forEach(this::question);
        answer.notes().forEach(this::note);
        words("understood", answer.understood(), "describe-chip");
        words("excluded", answer.excluded(), "describe-chip-out");
        words("ignored", answer.ignored(), "describe-chip-faint");
    }

    private void question(Question question) {
        Label asked = Nodes.paragraph(ui.text("describe.ask." + question.code(), question.said()), "describe-question");
        asked.setId("describe-question");
        getChildren().add(asked);
        FlowPane choices = new FlowPane(4, 4);
        int number = 1;
        for (Choice choice : question.choices()) {
            Button button = Nodes.button("describe-choice-" + number++, choice.name(), () -> model.choose(choice));
            button.getStyleClass().add("describe-choice");
            choices.getChildren().add(button);
        }
        getChildren().add(choices);
    }

    private void note(Note note) {
        List<Object> arguments = new ArrayList<>();
        for (String each : note.arguments()) {
            arguments.add(ui.texts().has("service." + each) ? ui.text("service." + each) : each);
        }
        say("describe-note", ui.text("describe.note." + note.code(), arguments.toArray()));
    }

    private void say(String id, String words) {
        Label said = Nodes.paragraph(words, id);
        said.setId(id);
        getChildren().add(said);
    }

    private void words(String what, List<String> words, String style) {
        if (words.isEmpty()) {
            return;
        }
        FlowPane chips = new FlowPane(4, 4);
        chips.setId("describe-" + what);
        List<String> shown = words.stream().distinct().limit(MOST).toList();
        shown.forEach(word -> chips.getChildren().add(Nodes.label(word, "describe-chip", style)));
        String title = ui.text("describe." + what);
        chips.setAccessibleText(title + ": " + String.join(", ", shown));
        getChildren().add(new VBox(4, Nodes.label(title, "muted", "describe-label"), chips));
    }
}
