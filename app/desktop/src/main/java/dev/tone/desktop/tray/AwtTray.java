package dev.tone.desktop.tray;

import dev.tone.model.observe.Observable;
import java.awt.AWTException;
import java.awt.EventQueue;
import java.awt.GraphicsEnvironment;
import java.awt.MenuItem;
import java.awt.PopupMenu;
import java.awt.SystemTray;
import java.awt.TrayIcon;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The tray of Windows and macOS through AWT.
final class AwtTray implements Tray {
    private static final Logger LOG = LoggerFactory.getLogger(AwtTray.class);

    private final Observable<TraySupport> support;
    private final Runnable onActivate;
    private @Nullable TrayIcon icon;

    AwtTray(Runnable onActivate) {
        this.onActivate = onActivate;
        boolean supported = !GraphicsEnvironment.isHeadless() && SystemTray.isSupported();
        this.support = new Observable<>(
                supported ? new TraySupport.Visible("AWT") : new TraySupport.Absent("This system has no tray"));
    }

    @Override
    public Observable<TraySupport> support() {
        return support;
    }

    @Override
    public void show(TrayView view) {
        if (support.get() instanceof TraySupport.Visible) {
            EventQueue.invokeLater(() -> showOnEventThread(view));
        }
    }

    private void showOnEventThread(TrayView view) {
        SystemTray tray = SystemTray.getSystemTray();
        var image = TrayIcons.draw(view.state(), tray.getTrayIconSize().width);
        TrayIcon current = icon;
        if (current == null) {
            current = new TrayIcon(image);
            current.setImageAutoSize(true);
            current.addActionListener(_ -> onActivate.run());
            try {
                tray.add(current);
            } catch (AWTException e) {
                LOG.warn("The tray refused the icon", e);
                support.set(new TraySupport.Absent("The system's tray refused the icon"));
                return;
            }
            icon = current;
        }
        current.setImage(image);
        current.setToolTip(view.tooltip());
        current.setPopupMenu(menuOf(view));
    }

    private static PopupMenu menuOf(TrayView view) {
        PopupMenu menu = new PopupMenu();
        for (TrayView.Item item : view.menu()) {
            switch (item) {
                case TrayView.Separator() -> menu.addSeparator();
                case TrayView.Command command -> {
                    MenuItem entry = new MenuItem(command.label());
                    entry.setEnabled(command.enabled());
                    entry.addActionListener(_ -> command.run().run());
                    menu.add(entry);
                }
            }
        }
        return menu;
    }

    @Override
    public void close() {
        EventQueue.invokeLater(() -> {
            if (icon != null) {
                SystemTray.getSystemTray().remove(icon);
                icon = null;
            }
        });
    }
}
