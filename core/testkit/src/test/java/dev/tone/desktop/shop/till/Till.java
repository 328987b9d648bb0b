package dev.tone.desktop.shop.till;

public class Till {}
