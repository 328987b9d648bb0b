package dev.tone.canvas.ink;

public class Ink {
    public dev.tone.canvas.pen.Pen pen;
}
