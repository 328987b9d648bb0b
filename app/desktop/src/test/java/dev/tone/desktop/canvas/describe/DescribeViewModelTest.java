package dev.tone.desktop.canvas.describe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.canvas.describe.Answer;
import dev.tone.canvas.describe.grammar.GrammarDescriber;
import dev.tone.canvas.document.Document;
import dev.tone.canvas.editor.Editor;
import dev.tone.canvas.editor.TextMeasure;
import dev.tone.canvas.geometry.Camera;
import dev.tone.canvas.geometry.Point;
import dev.tone.canvas.geometry.Size;
import dev.tone.canvas.service.ServiceKind;
import dev.tone.canvas.tools.Tools;
import dev.tone.desktop.kit.work.Work;
import dev.tone.model.fault.Fault;
import dev.tone.model.id.ElementId;
import dev.tone.model.id.IdGenerator;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DescribeViewModelTest {
    private final List<Fault> untold = new ArrayList<>();
    private final Editor editor = Tools.editor(new Document(), IdGenerator.system(), TextMeasure.ESTIMATE);
    private final DescribeViewModel model =
            new DescribeViewModel(editor, new GrammarDescriber(), new Work(Runnable::run, Runnable::run, untold::add));

    @BeforeEach
    void window() {
        editor.viewport().size().set(new Size(1_000, 700));
    }

    private void say(String sentence) {
        model.typedProperty().set(sentence);
        model.enter();
    }

    @Test
    void what_was_accepted_just_now_is_taken_back_until_something_else_is_typed() {
        assertThat(model.takeBack()).isFalse();
        say("Node API with Postgres");
        model.enter();
        model.typedProperty().set("a");
        assertThat(model.takeBack()).isFalse();
        assertThat(editor.document().elementCount()).isEqualTo(3);

        model.typedProperty().set("");
        assertThat(model.takeBack()).isTrue();
        assertThat(editor.document().elementCount()).isZero();
        assertThat(model.takeBack()).isFalse();
    }

    @Test
    void enter_proposes_and_then_accepts() {
        say("Node API with Postgres");
        assertThat(model.review()).isNotNull();
        assertThat(editor.document().elementCount()).isZero();

        model.enter();

        assertThat(editor.document().elementCount()).isEqualTo(3);
        assertThat(model.review()).isNull();
        assertThat(model.stateProperty().get().taken()).isEqualTo(3);
        assertThat(model.typedProperty().get()).isEmpty();
        editor.commands().undo();
        assertThat(editor.document().elementCount()).isZero();
    }

    @Test
    void another_sentence_takes_the_place_of_the_proposal() {
        say("Node API with Postgres");
        say("Vue site");
        assertThat(model.review()).isNotNull();
        model.enter();
        assertThat(editor.document().elements()).singleElement();
        assertThat(untold).isEmpty();
    }

    @Test
    void rejecting_keeps_the_sentence_to_be_said_better() {
        say("Node API with Postgres");
        assertThat(model.reject()).isTrue();
        assertThat(model.reject()).isFalse();
        assertThat(model.typedProperty().get()).isEqualTo("Node API with Postgres");
        assertThat(model.stateProperty().get().taken()).isZero();
        assertThat(editor.document().elementCount()).isZero();
    }

    @Test
    void rejecting_shows_again_what_was_seen_before() {
        Camera before = new Camera(-3_000, 2_000, 0.5);
        editor.viewport().camera().set(before);
        say("Node API with Postgres and Redis");
        editor.viewport().zoomTo(1);
        model.reject();
        assertThat(editor.viewport().camera().get()).isEqualTo(before);

        say("Node API with Postgres and Redis");
        editor.viewport().zoomTo(1);
        model.accept();
        assertThat(editor.viewport().camera().get()).isNotEqualTo(before);
    }

    @Test
    void changes_are_for_what_is_selected() {
        ElementId one = editor.commands().placeService(ServiceKind.API, new Point(0, 0));
        editor.commands().placeService(ServiceKind.WORKER, new Point(400, 0));
        editor.selection().only(one);
        assertThat(model.scopeProperty().get()).isEqualTo(1);

        say("make these highly available");

        assertThat(model.review()).isNotNull();
        assertThat(java.util.Objects.requireNonNull(model.review()).draft().decisions())
                .singleElement()
                .satisfies(each -> assertThat(each.id()).isEqualTo(one));
        model.reject();
        assertThat(editor.selection().ids()).containsExactly(one);
    }

    @Test
    void a_question_is_answered_by_choosing() {
        editor.commands()
                .update(
                        editor.commands().placeService(ServiceKind.WORKER, new Point(0, 0)),
                        each -> each.withLabel("Mail worker"));
        editor.commands()
                .update(
                        editor.commands().placeService(ServiceKind.WORKER, new Point(400, 0)),
                        each -> each.withLabel("Image worker"));
        editor.selection().clear();
        say("remove the worker");
        Answer answer =
                java.util.Objects.requireNonNull(model.stateProperty().get().answer());
        assertThat(model.review()).isNull();

        model.choose(answer.questions().getFirst().choices().getFirst());
        model.accept();

        assertThat(editor.document().elements())
                .singleElement()
                .satisfies(each -> assertThat(each.label()).isEqualTo("Image worker"));
    }

    @Test
    void what_was_said_earlier_comes_back() {
        say("Vue site");
        model.accept();
        say("Node API");
        model.reject();
        model.typedProperty().set("");
        model.recall(-1);
        assertThat(model.typedProperty().get()).isEqualTo("Node API");
        model.recall(-1);
        assertThat(model.typedProperty().get()).isEqualTo("Vue site");
        model.recall(2);
        assertThat(model.typedProperty().get()).isEmpty();
    }

    @Test
    void nothing_understood_is_said() {
        say("lorem ipsum");
        assertThat(model.review()).isNull();
        assertThat(model.stateProperty().get().answer()).isNotNull();
        model.close();
        assertThat(untold).isEmpty();
    }
}
