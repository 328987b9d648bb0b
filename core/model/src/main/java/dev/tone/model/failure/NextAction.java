package dev.tone.model.failure;

/// What the product can do next about a failure.
public enum NextAction {
    /// Look at the line that says why.
    OPEN_LINE,
    /// Try again as it is: what failed may be away by itself.
    RETRY,
    /// Set or correct a variable of the environment.
    EDIT_VARIABLES,
    /// Correct the commands, the folder of the output or the health path.
    CHANGE_SETTINGS,
    /// Send a corrected version of the files.
    SEND_AGAIN,
    /// Correct the token or the address of who serves the environment.
    CHECK_PROVIDER,
    /// Remove what is not needed any more.
    FREE_SPACE
}
