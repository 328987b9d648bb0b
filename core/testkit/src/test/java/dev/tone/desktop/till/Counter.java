package dev.tone.desktop.till;

public class Counter {}
