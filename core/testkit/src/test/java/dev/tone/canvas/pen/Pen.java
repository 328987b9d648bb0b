package dev.tone.canvas.pen;

public class Pen {
    public dev.tone.canvas.ink.Ink ink;
}
