package dev.tone.desktop.canvas.comments;

import dev.tone.canvas.document.Comment;
import dev.tone.canvas.document.CommentThread;
import dev.tone.canvas.document.Element;
import dev.tone.canvas.editor.Commenting;
import dev.tone.canvas.editor.Editor;
import dev.tone.canvas.geometry.Point;
import dev.tone.canvas.geometry.Rect;
import dev.tone.canvas.geometry.Size;
import dev.tone.desktop.kit.store.SettingsStore;
import dev.tone.desktop.workspace.LocalPerson;
import dev.tone.model.id.CanvasId;
import dev.tone.model.id.ElementId;
import dev.tone.model.observe.Lifetime;
import dev.tone.model.observe.Pin;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// The threads of a drawing, which of them one has read, and the one that is open. What was read is kept on this
/// machine; everything else is in the drawing. Belongs to the JavaFX thread.
public final class CommentsViewModel implements Pin {
    private static final double JUMP = 160;

    private final Editor editor;
    private final SettingsStore settings;
    private final Supplier<Instant> now;
    private final String prefix;
    private final Lifetime lifetime = new Lifetime();
    private final ObservableList<Row> rows = FXCollections.observableArrayList();
    private final ObjectProperty<Filter> filter = new SimpleObjectProperty<>(Filter.OPEN);
    private final BooleanProperty shown = new SimpleBooleanProperty(true);
    private final IntegerProperty unread = new SimpleIntegerProperty();
    private final ObjectProperty<@Nullable Open> open = new SimpleObjectProperty<>();
    /// What was typed and not sent, by thread; under the empty key what is to begin one.
    private final Map<String, String> drafts = new HashMap<>();
    private List<CommentThread> known = List.of();

    enum Filter {
        OPEN,
        RESOLVED,
        ALL
    }

    /// One thread.
    ///
    /// @param about what the element is called that it hangs on, empty for the ground
    record Row(CommentThread thread, String about, boolean unread) {}

    /// The card that is open: a thread, or words that are to begin one.
    ///
    /// @param thread null while it is to begin
    record Open(@Nullable String thread, Comment.Pin pin) {}

    public CommentsViewModel(Editor editor, CanvasId canvas, SettingsStore settings, Supplier<Instant> now) {
        this.editor = editor;
        this.settings = settings;
        this.now = now;
        prefix = "canvas." + canvas + ".read.";
        lifetime.add(editor.document().listen(_ -> changed()));
        lifetime.add(editor.commenting().asked().listen(pin -> open.set(new Open(null, pin))));
        lifetime.add(filter.subscribe(this::refresh)::unsubscribe);
        refresh();
    }

    ObservableList<Row> rows() {
        return rows;
    }

    ObjectProperty<Filter> filterProperty() {
        return filter;
    }

    /// Whether pins are on the drawing at all.
    BooleanProperty shownProperty() {
        return shown;
    }

    /// How many threads wait to be read.
    public ReadOnlyIntegerProperty unreadProperty() {
        return unread;
    }

    ReadOnlyObjectProperty<@Nullable Open> openProperty() {
        return open;
    }

    Editor editor() {
        return editor;
    }

    /// Names of elements stand beside threads, so any change may matter as soon as there are threads.
    private void changed() {
        List<CommentThread> threads = editor.document().threads();
        if (threads != known || !threads.isEmpty()) {
            known = threads;
            refresh();
        }
    }

    private void refresh() {
        List<CommentThread> threads = editor.document().threads();
        List<Row> next = threads.stream()
                .filter(thread -> fits(thread, filter.get()))
                .sorted(Comparator.comparing(
                                (CommentThread thread) -> thread.last().created())
                        .reversed())
                .map(thread -> new Row(thread, about(thread), isUnread(thread)))
                .toList();
        if (!next.equals(rows)) {
            rows.setAll(next);
        }
        unread.set((int) threads.stream().filter(this::isUnread).count());
        Open now = open.get();
        if (now != null && now.thread() != null && thread(now.thread()) == null) {
            close(false);
        }
    }

    private static boolean fits(CommentThread thread, Filter filter) {
        return filter == Filter.ALL || thread.isResolved() == (filter == Filter.RESOLVED);
    }

    private String about(CommentThread thread) {
        String element = thread.pin().element();
        Element on = element == null ? null : editor.document().element(new ElementId(element));
        return on == null ? "" : on.label().lines().findFirst().orElse("");
    }

    @Nullable
    CommentThread thread(String key) {
        return editor.document().threads().stream()
                .filter(thread -> thread.key().equals(key))
                .findFirst()
                .orElse(null);
    }

    // What was read.

    /// Unread is what somebody else said since one looked, and what one marked so.
    boolean isUnread(CommentThread thread) {
        String seen = settings.get(prefix + thread.key(), "");
        if (seen.equals("unread")) {
            return true;
        }
        Instant until = seen.isEmpty() ? Instant.EPOCH : Instant.parse(seen);
        return thread.all().stream()
                .anyMatch(comment -> !isOwn(comment) && comment.created().isAfter(until));
    }

    private void read(CommentThread thread) {
        if (isUnread(thread)) {
            settings.put(prefix + thread.key(), thread.last().created());
            refresh();
        }
    }

    void markUnread(String thread) {
        settings.put(prefix + thread, "unread");
        close(true);
        refresh();
    }

    boolean isOwn(Comment comment) {
        return comment.author().equals(LocalPerson.of(settings).id());
    }

    // The card.

    /// Asks for words about what is selected, else about the middle of what is seen.
    public void begin() {
        ElementId selected = editor.selection().single();
        editor.commenting()
                .ask(
                        selected == null
                                ? Comment.Pin.at(
                                        editor.viewport().visible().center().rounded())
                                : editor.commenting().pinOn(selected));
    }

    void open(CommentThread thread) {
        shown.set(true);
        open.set(new Open(thread.key(), thread.pin()));
        read(thread);
    }

    /// Opens the thread and brings it into view.
    void jump(CommentThread thread) {
        Point at = editor.commenting().placeOf(thread);
        Point place = at == null ? thread.pin().at() : at;
        double room = editor.viewport().units(JUMP);
        editor.viewport().reveal(Rect.around(place, new Size(room, room)));
        open(thread);
    }

    void togglePins() {
        shown.set(!shown.get());
    }

    /// The next thread in the list, from the one that is open; around at the end.
    public void step(int by) {
        if (rows.isEmpty()) {
            return;
        }
        Open now = open.get();
        int at = -1;
        for (int i = 0; i < rows.size(); i++) {
            if (now != null && rows.get(i).thread().key().equals(now.thread())) {
                at = i;
            }
        }
        int next = at < 0 ? (by > 0 ? 0 : rows.size() - 1) : Math.floorMod(at + by, rows.size());
        jump(rows.get(next).thread());
    }

    /// @param keep whether what was typed waits for the next time
    void close(boolean keep) {
        Open now = open.get();
        if (now != null && !keep) {
            drafts.remove(key(now));
        }
        open.set(null);
    }

    String draft(Open card) {
        return drafts.getOrDefault(key(card), "");
    }

    void keepDraft(Open card, String text) {
        drafts.put(key(card), text);
    }

    private static String key(Open card) {
        return card.thread() == null ? "" : card.thread();
    }

    // What is said.

    /// Sends what was typed: begins the thread, or answers in it.
    void send(Open card, String text) {
        if (text.isBlank()) {
            return;
        }
        drafts.remove(key(card));
        if (card.thread() == null) {
            String thread = editor.commenting().begin(card.pin(), author(), text, now.get());
            open.set(thread == null ? null : new Open(thread, card.pin()));
        } else {
            editor.commenting().reply(card.thread(), author(), text, now.get());
        }
    }

    private Commenting.Author author() {
        LocalPerson person = LocalPerson.of(settings);
        return new Commenting.Author(person.id(), person.name());
    }

    void rewrite(Comment comment, String text) {
        editor.commenting().rewrite(comment.key(), text, now.get());
    }

    void remove(Comment comment) {
        editor.commenting().remove(comment.key());
    }

    void resolve(CommentThread thread, boolean resolved) {
        editor.commenting().resolve(thread.key(), resolved);
        if (resolved) {
            close(false);
        }
    }

    @Override
    public void close() {
        lifetime.close();
    }
}
