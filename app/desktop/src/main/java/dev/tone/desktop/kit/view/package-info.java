/// Small views that every feature uses.
@NullMarked
package dev.tone.desktop.kit.view;

import org.jspecify.annotations.NullMarked;
