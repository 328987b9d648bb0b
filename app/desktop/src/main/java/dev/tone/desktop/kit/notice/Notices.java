package dev.tone.desktop.kit.notice;

import dev.tone.desktop.i18n.Texts;
import dev.tone.desktop.kit.notice.Notice.Offer;
import dev.tone.desktop.kit.notice.Notice.Tone;
import dev.tone.model.fault.Fault;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// What is being told now, oldest first. View-models tell, the shell shows. Belongs to the JavaFX thread.
public final class Notices {
    /// More at once would cover the window; the oldest goes.
    static final int SHOWN = 4;

    private final Texts texts;
    private final ObservableList<Notice> current = FXCollections.observableArrayList();
    /// Kept, because a view of a list holds its listeners only as long as somebody holds the view.
    private final ObservableList<Notice> view = FXCollections.unmodifiableObservableList(current);

    public Notices(Texts texts) {
        this.texts = texts;
    }

    public ObservableList<Notice> current() {
        return view;
    }

    public void success(String text) {
        tell(new Notice(Tone.SUCCESS, text, null, List.of()));
    }

    public void info(String text) {
        tell(new Notice(Tone.INFO, text, null, List.of()));
    }

    public void attention(String text) {
        tell(new Notice(Tone.ATTENTION, text, null, List.of()));
    }

    /// What was done and how to take it back.
    public void undoable(String text, Runnable undo) {
        tell(new Notice(Tone.INFO, text, null, List.of(new Offer(texts.get("notice.undo"), undo))));
    }

    /// Something that happened, and what can be done about it.
    public void offer(Tone tone, String text, List<Offer> offers) {
        tell(new Notice(tone, text, null, offers));
    }

    public void fault(Fault fault) {
        tell(new Notice(Tone.DANGER, texts.title(fault), fault, List.of()));
    }

    /// A failure that was told is mended, so that nobody has to close its notice.
    public void over(Fault fault) {
        current.removeIf(shown -> fault.equals(shown.fault()));
    }

    public void tell(Notice notice) {
        current.removeIf(shown -> isReplacedBy(shown, notice));
        current.add(notice);
        if (current.size() > SHOWN) {
            current.removeFirst();
        }
    }

    public void dismiss(Notice notice) {
        current.remove(notice);
    }

    private static boolean isReplacedBy(Notice shown, Notice notice) {
        boolean sameObject = notice.about() != null && notice.about().equals(shown.about());
        return sameObject || shown.text().equals(notice.text()) && shown.tone() == notice.tone();
    }
}
