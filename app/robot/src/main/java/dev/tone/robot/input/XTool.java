package dev.tone.robot.input;

import dev.tone.model.fault.Fault;
import dev.tone.model.fault.FaultException;
import dev.tone.model.fault.FaultKind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// `xdotool`: what the toolkit's robot cannot do on an X server.
public final class XTool {
    /// @throws FaultException when there is no xdotool, it fails, or it takes longer than that
    public void run(Duration patience, String... arguments) {
        List<String> command = new ArrayList<>(List.of("xdotool"));
        command.addAll(List.of(arguments));
        run(patience, command);
    }

    /// Runs any helper program and gives what it printed.
    public String run(Duration patience, List<String> command) {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            process.getOutputStream().close();
            // A helper that hangs is ended from outside; its output then ends, and so does the reading.
            Thread watch = Thread.startVirtualThread(() -> endLate(process, patience));
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            int status = process.waitFor();
            watch.interrupt();
            if (status != 0) {
                throw failed(command.getFirst() + " ended with " + status + ": " + output);
            }
            return output;
        } catch (IOException e) {
            throw failed(command.getFirst() + " cannot be run: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failed("Interrupted while " + command.getFirst() + " ran");
        }
    }

    private static void endLate(Process process, Duration patience) {
        try {
            if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            // It ended in time.
            Thread.currentThread().interrupt();
        }
    }

    private static FaultException failed(String reason) {
        return new FaultException(new Fault(FaultKind.UNAVAILABLE, "robot/helper-failed", reason, null));
    }
}
