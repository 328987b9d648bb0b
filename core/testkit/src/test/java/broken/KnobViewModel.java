package broken;

class KnobViewModel {
    final javafx.scene.control.Knob knob = new javafx.scene.control.Knob();
}
