package dev.tone.canvas.service;

/// Where a service listens.
///
/// @param protocol what it speaks there, e.g. `http`, `tcp`; free text
public record Port(int number, String protocol) {
    public static final int MAX = 65_535;

    public Port {
        if (number < 1 || number > MAX) {
            throw new IllegalArgumentException("A port lies between 1 and " + MAX + ": " + number);
        }
    }
}
