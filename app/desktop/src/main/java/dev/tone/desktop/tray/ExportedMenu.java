package dev.tone.desktop.tray;

import dev.tone.desktop.tray.bus.DBusMenu;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.freedesktop.dbus.interfaces.Properties;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.Variant;

/// The tray's menu as dbusmenu hosts read it: node 0 is the root, node n the n-th item. Called on the bus's threads.
final class ExportedMenu implements DBusMenu, Properties {
    private volatile List<TrayView.Item> items = List.of();
    private volatile long revision;

    /// @return the layout's new revision, to be announced
    UInt32 replace(List<TrayView.Item> next) {
        items = next;
        return new UInt32(++revision);
    }

    @Override
    public LayoutReply<UInt32, MenuNode> GetLayout(int parentId, int recursionDepth, List<String> propertyNames) {
        List<Variant<?>> children = new ArrayList<>();
        if (parentId == 0 && recursionDepth != 0) {
            for (int id = 1; id <= items.size(); id++) {
                children.add(new Variant<>(new MenuNode(id, propertiesOf(id), List.of()), "(ia{sv}av)"));
            }
        }
        return new LayoutReply<>(new UInt32(revision), new MenuNode(parentId, propertiesOf(parentId), children));
    }

    @Override
    public List<ItemProperties> GetGroupProperties(List<Integer> ids, List<String> propertyNames) {
        return ids.stream().map(id -> new ItemProperties(id, propertiesOf(id))).toList();
    }

    @Override
    public Variant<?> GetProperty(int id, String name) {
        Variant<?> value = propertiesOf(id).get(name);
        return value == null ? new Variant<>("") : value;
    }

    @Override
    public void Event(int id, String eventId, Variant<?> data, UInt32 timestamp) {
        List<TrayView.Item> current = items;
        if ("clicked".equals(eventId)
                && id >= 1
                && id <= current.size()
                && current.get(id - 1) instanceof TrayView.Command command
                && command.enabled()) {
            command.run().run();
        }
    }

    @Override
    public boolean AboutToShow(int id) {
        return false;
    }

    private Map<String, Variant<?>> propertiesOf(int id) {
        Map<String, Variant<?>> properties = new LinkedHashMap<>();
        List<TrayView.Item> current = items;
        if (id == 0) {
            properties.put("children-display", new Variant<>("submenu"));
        } else if (id >= 1 && id <= current.size()) {
            switch (current.get(id - 1)) {
                case TrayView.Separator() -> properties.put("type", new Variant<>("separator"));
                case TrayView.Command command -> {
                    // dbusmenu takes one underscore as the mnemonic's mark.
                    properties.put("label", new Variant<>(command.label().replace("_", "__")));
                    properties.put("enabled", new Variant<>(command.enabled()));
                }
            }
        }
        return properties;
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    public <A> A Get(String interfaceName, String propertyName) {
        Variant<?> value = GetAll(interfaceName).get(propertyName);
        return (A) (value == null ? "" : value);
    }

    @Override
    public <A> void Set(String interfaceName, String propertyName, A value) {
        throw new UnsupportedOperationException("The menu's properties are read-only");
    }

    @Override
    public Map<String, Variant<?>> GetAll(String interfaceName) {
        Map<String, Variant<?>> all = new LinkedHashMap<>();
        all.put("Version", new Variant<>(new UInt32(3)));
        all.put("Status", new Variant<>("normal"));
        all.put("TextDirection", new Variant<>("ltr"));
        all.put("IconThemePath", new Variant<>(List.of(), "as"));
        return all;
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
