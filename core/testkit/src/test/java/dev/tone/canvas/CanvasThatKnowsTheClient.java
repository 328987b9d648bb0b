package dev.tone.canvas;

public class CanvasThatKnowsTheClient {
    final Object client = new dev.tone.client.ClientThatKnowsThePlatform();
}
