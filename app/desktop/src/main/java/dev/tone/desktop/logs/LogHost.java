package dev.tone.desktop.logs;

/// What a log viewer asks of the window around it.
public interface LogHost {
    /// Writes the whole log where the person chooses.
    void save();

    /// Says something that the person should know.
    void tell(String sentence);
}
