package dev.tone.cli;

/// Whether something is switched on, as it is typed and shown.
enum OnOff {
    ON,
    OFF;

    static final String LABEL = "on|off";

    static OnOff of(boolean on) {
        return on ? ON : OFF;
    }

    boolean isOn() {
        return this == ON;
    }
}
