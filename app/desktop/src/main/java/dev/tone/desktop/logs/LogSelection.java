package dev.tone.desktop.logs;

/// Selected characters, from where the person began to where they are now.
record LogSelection(LogPosition anchor, LogPosition caret) {
    LogPosition start() {
        return anchor.compareTo(caret) <= 0 ? anchor : caret;
    }

    LogPosition end() {
        return anchor.compareTo(caret) <= 0 ? caret : anchor;
    }

    boolean isEmpty() {
        return anchor.equals(caret);
    }

    LogSelection to(LogPosition next) {
        return new LogSelection(anchor, next);
    }
}
