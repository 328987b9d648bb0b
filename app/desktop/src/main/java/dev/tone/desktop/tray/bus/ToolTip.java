package dev.tone.desktop.tray.bus;

import java.util.List;
import org.freedesktop.dbus.Struct;
import org.freedesktop.dbus.annotations.Position;

/// Signature `(sa(iiay)ss)`.
public final class ToolTip extends Struct {
    @Position(0)
    public final String iconName;

    @Position(1)
    public final List<Pixmap> iconPixmap;

    @Position(2)
    public final String title;

    @Position(3)
    public final String text;

    public ToolTip(String iconName, List<Pixmap> iconPixmap, String title, String text) {
        this.iconName = iconName;
        this.iconPixmap = List.copyOf(iconPixmap);
        this.title = title;
        this.text = text;
    }
}
