package dev.tone.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Where a command prints to. It remembers why it takes no more, because a `PrintWriter` only knows that it does not.
final class Output extends OutputStream {
    private final OutputStream to;
    private @Nullable IOException failure;

    Output(OutputStream to) {
        this.to = to;
    }

    @Override
    public void write(int single) throws IOException {
        write(new byte[] {(byte) single}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        try {
            to.write(bytes, offset, length);
        } catch (IOException e) {
            failure = e;
            throw e;
        }
    }

    @Override
    public void flush() throws IOException {
        to.flush();
    }

    /// Who reads through a pipe and has seen enough closes it: that is no news to anybody.
    void explain(PrintWriter err) {
        String why = failure == null ? "" : String.valueOf(failure.getMessage());
        if (!why.toLowerCase(Locale.ROOT).contains("pipe")) {
            err.println("What it had to say could not be written: " + why);
            err.println("(cli/broken)");
        }
    }

    /// Nobody takes what is printed: whatever else there is to say is said to nobody.
    static final class Unwritten extends RuntimeException {
        private static final long serialVersionUID = 1;
    }
}
