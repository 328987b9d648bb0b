package dev.tone.desktop.canvas.library;

import dev.tone.canvas.document.Element;
import dev.tone.canvas.library.LibraryFolder;
import dev.tone.canvas.library.LibraryItem;
import dev.tone.desktop.i18n.Texts;
import dev.tone.desktop.kit.notice.Notices;
import dev.tone.desktop.kit.work.Work;
import dev.tone.model.id.IdGenerator;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The person's library, one for all windows and projects of the profile; read from the disk when it is first looked
/// at. Belongs to the JavaFX thread.
public final class LibraryModel {
    private static final Comparator<LibraryItem> NEWEST_FIRST =
            Comparator.comparing(LibraryItem::createdAt).reversed().thenComparing(LibraryItem::id);

    private final LibraryFolder folder;
    private final Work work;
    private final Notices notices;
    private final Texts texts;
    private final IdGenerator ids;
    private final Clock clock;
    private final Object disk = new Object();
    private final ObservableList<LibraryItem> items = FXCollections.observableArrayList();
    private final ObservableList<LibraryItem> view = FXCollections.unmodifiableObservableList(items);
    private boolean read;

    public LibraryModel(LibraryFolder folder, Work work, Notices notices, Texts texts, IdGenerator ids, Clock clock) {
        this.folder = folder;
        this.work = work;
        this.notices = notices;
        this.texts = texts;
        this.ids = ids;
        this.clock = clock;
    }

    /// The newest first.
    public ObservableList<LibraryItem> items() {
        return view;
    }

    /// Reads the folder, the first time that it is called.
    public void open() {
        if (read) {
            return;
        }
        read = true;
        work.of(() -> {
                    synchronized (disk) {
                        folder.forgetRemoved();
                        return folder.list();
                    }
                })
                .onDone(found -> found.forEach(this::put))
                .start();
    }

    /// Keeps elements under a name.
    public void add(String name, List<Element> elements) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        LibraryItem item = new LibraryItem(ids.next(), shortened(name), now, elements);
        save(item, () -> notices.success(texts.get("library.kept", item.name())));
    }

    public void rename(LibraryItem item, String name) {
        String wanted = shortened(name);
        if (!wanted.isEmpty() && !wanted.equals(item.name())) {
            save(item.named(wanted), () -> {});
        }
    }

    /// Acts at once; the notice offers to undo it.
    public void remove(LibraryItem item) {
        onDisk(() -> folder.remove(item.id()), () -> {
            items.removeIf(known -> known.id().equals(item.id()));
            notices.undoable(texts.get("library.removed", item.name()), () -> restore(item));
        });
    }

    /// Those with a name that contains what is typed.
    public static boolean matches(LibraryItem item, String typed) {
        return item.name().toLowerCase(Locale.ROOT).contains(typed.strip().toLowerCase(Locale.ROOT));
    }

    private void restore(LibraryItem item) {
        onDisk(() -> folder.restore(item.id()), () -> put(item));
    }

    private void save(LibraryItem item, Runnable then) {
        onDisk(() -> folder.save(item), () -> {
            put(item);
            then.run();
        });
    }

    private void onDisk(Runnable act, Runnable then) {
        work.run(() -> {
                    synchronized (disk) {
                        act.run();
                    }
                })
                .onDone(_ -> then.run())
                .start();
    }

    private void put(LibraryItem item) {
        items.removeIf(known -> known.id().equals(item.id()));
        int at = 0;
        while (at < items.size() && NEWEST_FIRST.compare(items.get(at), item) < 0) {
            at++;
        }
        items.add(at, item);
    }

    private static String shortened(String name) {
        String stripped = name.strip();
        return stripped.length() <= LibraryItem.MAX_NAME ? stripped : stripped.substring(0, LibraryItem.MAX_NAME);
    }
}
