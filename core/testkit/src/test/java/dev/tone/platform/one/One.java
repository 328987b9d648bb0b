package dev.tone.platform.one;

public class One {
    public dev.tone.platform.two.Two two;
}
