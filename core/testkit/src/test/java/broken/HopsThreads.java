package broken;

class HopsThreads {
    void hop() {
        javafx.scene.control.Knob.runLater();
    }
}
