/// The D-Bus interface of the Desktop Notifications Specification 1.2. Public because dbus-java reaches it by
/// reflection.
@NullMarked
package dev.tone.desktop.toast.bus;

import org.jspecify.annotations.NullMarked;
