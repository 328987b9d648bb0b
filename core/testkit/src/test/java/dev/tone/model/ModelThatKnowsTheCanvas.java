package dev.tone.model;

class ModelThatKnowsTheCanvas {
    final Object canvas = new dev.tone.canvas.CanvasThatKnowsTheClient();
}
