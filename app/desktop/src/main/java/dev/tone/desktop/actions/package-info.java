/// The one registry of actions, and what is made of it: keys, menus, palette, shortcut sheet.
@NullMarked
package dev.tone.desktop.actions;

import org.jspecify.annotations.NullMarked;
