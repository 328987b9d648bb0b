package dev.tone.desktop.logs;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.control.MenuItem;

/// What a log viewer asks of the window around it.
public interface LogHost {
    /// Writes the whole log where the person chooses.
    void save();

    /// Says something that the person should know.
    void tell(String sentence);

    /// Offers to copy the command that prints the same.
    ///
    /// @param filter options for the lines that are shown, asked for when it is copied
    /// @return empty where there is none
    default Optional<MenuItem> asCommand(Supplier<List<String>> filter) {
        return Optional.empty();
    }
}
