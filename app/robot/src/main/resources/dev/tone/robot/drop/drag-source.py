"""Offers files for a drag, drags them to a point of the screen, and prints what the receiver did with them.

usage: drag-source.py X Y URI…      prints copy, move, link or none
"""
import os
import subprocess
import sys

os.environ["GDK_BACKEND"] = "x11"
os.environ.setdefault("NO_AT_BRIDGE", "1")

import gi

gi.require_version("Gtk", "3.0")
from gi.repository import Gdk, GLib, Gtk

SIZE = 28
STEPS = 14
STEP_MS = 25

target_x, target_y, uris = int(sys.argv[1]), int(sys.argv[2]), sys.argv[3:]


def xdotool(*arguments):
    subprocess.run(["xdotool", *map(str, arguments)], check=True)


def source_place():
    """Beside the target, on the screen, and never over it."""
    screen = Gdk.Screen.get_default()
    x = target_x - 4 * SIZE if target_x >= 5 * SIZE else target_x + 3 * SIZE
    return max(0, min(x, screen.get_width() - SIZE)), max(0, min(target_y, screen.get_height() - SIZE))


class DragSource:
    def __init__(self):
        self.result = "none"
        self.step = 0
        self.x, self.y = source_place()
        # A popup stays above and is placed where it is told, with a window manager and without one.
        self.window = Gtk.Window(type=Gtk.WindowType.POPUP)
        self.window.set_default_size(SIZE, SIZE)
        ground = Gtk.EventBox()
        ground.drag_source_set(Gdk.ModifierType.BUTTON1_MASK, [], Gdk.DragAction.COPY)
        ground.drag_source_add_uri_targets()
        ground.connect("drag-data-get", lambda _w, _c, data, _i, _t: data.set_uris(uris))
        ground.connect("drag-end", self.ended)
        self.window.add(ground)
        self.window.move(self.x, self.y)
        self.window.connect("map-event", lambda *_: GLib.timeout_add(150, self.grab))
        self.window.show_all()

    def grab(self):
        xdotool("mousemove", self.x + SIZE // 2, self.y + SIZE // 2, "mousedown", 1)
        GLib.timeout_add(STEP_MS, self.move)
        return False

    def move(self):
        self.step += 1
        part = self.step / STEPS
        x, y = self.x + SIZE / 2, self.y + SIZE / 2
        xdotool("mousemove", round(x + (target_x - x) * part), round(y + (target_y - y) * part))
        if self.step < STEPS:
            return True
        # The receiver answers each motion; the drop counts what it answered to the last one.
        GLib.timeout_add(200, self.release)
        return False

    def release(self):
        xdotool("mousemove", target_x + 1, target_y)
        GLib.timeout_add(150, lambda: xdotool("mouseup", 1))
        return False

    def ended(self, _widget, context):
        names = {Gdk.DragAction.COPY: "copy", Gdk.DragAction.MOVE: "move", Gdk.DragAction.LINK: "link"}
        taken = context.get_selected_action()
        self.result = names.get(taken, "none")
        Gtk.main_quit()


source = DragSource()
GLib.timeout_add_seconds(20, Gtk.main_quit)
Gtk.main()
print(source.result)
