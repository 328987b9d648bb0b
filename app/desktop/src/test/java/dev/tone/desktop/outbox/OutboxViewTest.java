package dev.tone.desktop.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.desktop.view.ViewWindow;
import dev.tone.desktop.workspace.Fixture;
import dev.tone.model.fault.Fault;
import dev.tone.model.observe.Observable;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OutboxViewTest {
    private final Port port = new Port();
    private ViewWindow window;

    @BeforeEach
    void open() throws Exception {
        window = ViewWindow.open();
        window.show(() -> new OutboxView(
                        new OutboxViewModel(port, Runnable::run, window.dialogs, window.ui.texts()), window.ui)
                .node());
        window.awaitShown("#page-outbox");
    }

    @AfterEach
    void close() throws Exception {
        window.close();
    }

    private void entries(OutboxPort.Entry... entries) throws Exception {
        window.on(() -> {
            port.entries.set(List.of(entries));
            return null;
        });
    }

    private static OutboxPort.Entry entry(String key, String kind, String title, Fault fault, boolean discardable) {
        return new OutboxPort.Entry(key, kind, title, 2, Fixture.T0, fault, fault != null, discardable);
    }

    @Test
    void every_kind_of_what_waits_has_its_words() throws Exception {
        entries(
                entry("u1", "upload", "site.zip", null, true),
                entry("call:1", "deploy", "site → production", null, true),
                entry("call:2", "retry", "#3 site", null, true),
                entry("call:3", "roll-back", "#1 site", null, true),
                entry("call:4", "promote", "#2 site", null, true),
                entry("call:5", "unknown", "", null, true),
                entry("canvas:c", "canvas", "", null, false),
                entry("canvas:d", "canvas-closed", "", null, false));

        window.awaitShown("#outbox-call-1");
        assertThat(window.on(() ->
                        window.robot.lookup("#page-outbox .label").queryAllAs(javafx.scene.control.Label.class).stream()
                                .map(javafx.scene.control.Label::getText)
                                .toList()))
                .contains("site → production", "site.zip")
                .noneMatch(text -> text.startsWith("outbox."));
    }

    /// The status bar counts what still happens by itself apart from what somebody has to decide on.
    @Test
    void what_was_refused_does_not_wait() throws Exception {
        entries(
                entry("u1", "upload", "site.zip", null, true),
                entry("u2", "upload", "bad.zip", Fault.invalid("archive/damaged", "It is damaged.", null), true));
        OutboxViewModel outbox = new OutboxViewModel(port, Runnable::run, window.dialogs, window.ui.texts());

        assertThat(outbox.waitingProperty().get()).isEqualTo(1);
        assertThat(outbox.refusedProperty().get()).isEqualTo(1);
        outbox.close();
    }

    @Test
    void a_queued_deployment_is_given_up_only_after_a_question() throws Exception {
        entries(entry("call:1", "deploy", "site → production", null, true));

        window.click("#outbox-call-1 #outbox-discard").click("#dialog-cancel");
        window.awaitGone("#confirm-dialog");
        assertThat(port.calls).isEmpty();

        window.click("#outbox-call-1 #outbox-discard").click("#dialog-confirm");
        window.awaitGone("#confirm-dialog");
        assertThat(port.calls).containsExactly("discard call:1");
    }

    @Test
    void what_was_refused_says_why_and_can_be_sent_again() throws Exception {
        entries(entry(
                "call:1", "deploy", "site", Fault.conflict("deployment/not-trusted", "Not trusted.", null), true));
        window.awaitShown("#outbox-call-1 .danger-text");

        window.click("#outbox-call-1 #outbox-retry");

        window.until(() -> port.calls.contains("retry call:1"), "it is sent again");
    }

    @Test
    void edits_that_only_wait_cannot_be_thrown_away_here() throws Exception {
        entries(entry("canvas:c", "canvas", "", null, false));

        window.awaitShown("#outbox-canvas-c #outbox-retry");
        assertThat(window.isShown("#outbox-discard")).isFalse();
    }

    private static final class Port implements OutboxPort {
        private final Observable<List<Entry>> entries = new Observable<>(List.of());
        private final List<String> calls = new ArrayList<>();

        @Override
        public Observable<List<Entry>> entries() {
            return entries;
        }

        @Override
        public void retry(String key) {
            calls.add("retry " + key);
        }

        @Override
        public void discard(String key) {
            calls.add("discard " + key);
        }
    }
}
