package dev.tone.desktop.palette;

import org.kordamp.ikonli.Ikon;

/// Something that the palette can go to or do.
///
/// @param kind word beside the title: command, project, deployment, element
/// @param hint keys or state at the right
public record Candidate(Ikon icon, String title, String kind, String hint, boolean command, Runnable run) {}
