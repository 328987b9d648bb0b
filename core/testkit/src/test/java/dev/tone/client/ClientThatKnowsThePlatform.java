package dev.tone.client;

public class ClientThatKnowsThePlatform {
    final Object facade = new dev.tone.platform.one.One();
    final Object knob = new javafx.scene.control.Knob();
}
