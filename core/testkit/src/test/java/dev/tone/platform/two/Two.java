package dev.tone.platform.two;

public class Two {
    public dev.tone.platform.one.One one;
}
