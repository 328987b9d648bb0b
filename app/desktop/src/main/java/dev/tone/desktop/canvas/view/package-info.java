/// The drawing on the screen: shows the painter's picture, hands input to the editor, and lends it a text control.
@NullMarked
package dev.tone.desktop.canvas.view;

import org.jspecify.annotations.NullMarked;
