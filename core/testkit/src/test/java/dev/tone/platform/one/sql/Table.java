package dev.tone.platform.one.sql;

public class Table {}
