package dev.tone.desktop.kit.view;

import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;

/// A path, digest or address: cut in the middle when it is too long, whole in its tooltip.
public final class MiddleLabel extends Label {
    public MiddleLabel(String text) {
        super(text);
        setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        Tips.set(this, text);
        setMinWidth(40);
    }
}
