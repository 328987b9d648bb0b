/// D-Bus interfaces of StatusNotifierItem (freedesktop.org draft, KDE's names) and com.canonical.dbusmenu, version 3.
/// Public because dbus-java reaches them by reflection.
@NullMarked
package dev.tone.desktop.tray.bus;

import org.jspecify.annotations.NullMarked;
