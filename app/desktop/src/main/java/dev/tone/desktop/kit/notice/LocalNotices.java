package dev.tone.desktop.kit.notice;

import dev.tone.model.observe.Pin;
import java.util.ArrayList;
import java.util.List;

/// Notices whose offers lead into something that can close, as a project: they go with it. Belongs to the JavaFX
/// thread.
public final class LocalNotices implements Pin {
    private final Notices notices;
    private final List<Notice> told = new ArrayList<>();

    public LocalNotices(Notices notices) {
        this.notices = notices;
    }

    public void tell(Notice notice) {
        told.retainAll(notices.current());
        notices.tell(notice);
        told.add(notice);
    }

    @Override
    public void close() {
        told.forEach(notices::dismiss);
    }
}
