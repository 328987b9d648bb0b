package dev.tone.desktop.tray;

import dev.tone.desktop.tray.bus.DBusMenu;
import dev.tone.desktop.tray.bus.Pixmap;
import dev.tone.desktop.tray.bus.StatusNotifierItem;
import dev.tone.desktop.tray.bus.ToolTip;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.freedesktop.dbus.DBusPath;
import org.freedesktop.dbus.interfaces.Properties;
import org.freedesktop.dbus.types.Variant;

/// Our icon as StatusNotifier hosts read it. Called on the bus's threads.
final class ExportedItem implements StatusNotifierItem, Properties {
    private static final int[] SIZES = {16, 22, 24, 32, 48};

    private final Runnable onActivate;
    private volatile TrayView view = new TrayView(TrayState.IDLE, "Tone", List.of());

    ExportedItem(Runnable onActivate) {
        this.onActivate = onActivate;
    }

    void show(TrayView next) {
        view = next;
    }

    @Override
    public void Activate(int x, int y) {
        onActivate.run();
    }

    @Override
    public void SecondaryActivate(int x, int y) {
        onActivate.run();
    }

    /// The host shows the exported menu itself; one that asks us gets the window instead of nothing.
    @Override
    public void ContextMenu(int x, int y) {
        onActivate.run();
    }

    @Override
    public void Scroll(int delta, String orientation) {}

    static String statusOf(TrayState state) {
        return state == TrayState.ATTENTION ? "NeedsAttention" : "Active";
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    public <A> A Get(String interfaceName, String propertyName) {
        Variant<?> value = GetAll(interfaceName).get(propertyName);
        return (A) (value == null ? "" : value);
    }

    @Override
    public <A> void Set(String interfaceName, String propertyName, A value) {
        throw new UnsupportedOperationException("The icon's properties are read-only");
    }

    @Override
    public Map<String, Variant<?>> GetAll(String interfaceName) {
        TrayView current = view;
        Variant<List<Pixmap>> icon = new Variant<>(pixmaps(current.state()), "a(iiay)");
        Map<String, Variant<?>> all = new LinkedHashMap<>();
        all.put("Category", new Variant<>("ApplicationStatus"));
        all.put("Id", new Variant<>("tone"));
        all.put("Title", new Variant<>("Tone"));
        all.put("Status", new Variant<>(statusOf(current.state())));
        all.put("WindowId", new Variant<>(0));
        all.put("IconName", new Variant<>(""));
        all.put("IconPixmap", icon);
        all.put("OverlayIconName", new Variant<>(""));
        all.put("AttentionIconName", new Variant<>(""));
        all.put("AttentionIconPixmap", icon);
        all.put("ToolTip", new Variant<>(new ToolTip("", List.of(), "Tone", current.tooltip()), "(sa(iiay)ss)"));
        all.put("ItemIsMenu", new Variant<>(false));
        all.put("Menu", new Variant<>(new DBusPath(DBusMenu.PATH)));
        return all;
    }

    private static List<Pixmap> pixmaps(TrayState state) {
        return IntStream.of(SIZES)
                .mapToObj(size -> Pixmap.of(TrayIcons.draw(state, size)))
                .toList();
    }

    @Override
    public boolean isRemote() {
        return false;
    }

    @Override
    public String getObjectPath() {
        return PATH;
    }
}
