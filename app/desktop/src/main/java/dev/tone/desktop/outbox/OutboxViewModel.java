package dev.tone.desktop.outbox;

import dev.tone.desktop.i18n.Texts;
import dev.tone.desktop.kit.dialog.Prompts;
import dev.tone.model.observe.Lifetime;
import dev.tone.model.observe.Pin;
import java.util.concurrent.Executor;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.IntegerBinding;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The outbox page.
public final class OutboxViewModel implements Pin {
    private final OutboxPort port;
    private final Prompts prompts;
    private final Texts texts;
    private final Lifetime lifetime = new Lifetime();
    private final ObservableList<OutboxPort.Entry> entries = FXCollections.observableArrayList();
    private final IntegerBinding waiting = count(false);
    private final IntegerBinding refused = count(true);

    public OutboxViewModel(OutboxPort port, Executor fx, Prompts prompts, Texts texts) {
        this.port = port;
        this.prompts = prompts;
        this.texts = texts;
        lifetime.add(port.entries().watch(now -> fx.execute(() -> entries.setAll(now))));
    }

    public ObservableList<OutboxPort.Entry> entries() {
        return entries;
    }

    private IntegerBinding count(boolean ofRefused) {
        return Bindings.createIntegerBinding(
                () -> Math.toIntExact(entries.stream()
                        .filter(entry -> entry.refused() == ofRefused)
                        .count()),
                entries);
    }

    /// What goes by itself when it can.
    public IntegerBinding waitingProperty() {
        return waiting;
    }

    /// What somebody has to decide on.
    public IntegerBinding refusedProperty() {
        return refused;
    }

    public void retry(OutboxPort.Entry entry) {
        port.retry(entry.key());
    }

    /// Asks first: what is discarded is gone.
    public void discard(OutboxPort.Entry entry) {
        prompts.confirm(
                new Prompts.Confirmation(
                        texts.get("outbox.discard.title"),
                        texts.get("outbox.discard.text", entry.title(), entry.count()),
                        texts.get("outbox.discard.verb"),
                        true),
                () -> port.discard(entry.key()));
    }

    @Override
    public void close() {
        lifetime.close();
    }
}
