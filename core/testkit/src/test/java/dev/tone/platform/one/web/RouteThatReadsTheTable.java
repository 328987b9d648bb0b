package dev.tone.platform.one.web;

class RouteThatReadsTheTable {
    final Object table = new dev.tone.platform.one.sql.Table();
}
