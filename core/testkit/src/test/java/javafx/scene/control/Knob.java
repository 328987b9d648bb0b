package javafx.scene.control;

/// Stands for a control, so that samples can depend on one without the toolkit.
public final class Knob {
    public static void runLater() {}
}
