package dev.tone.bench.platform;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// The `curl` of this machine as the reference of uploads.
final class Curl {
    /// @return seconds from its start to its end
    static double seconds(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("curl", "-sS", "--fail", "-H", "Expect:"));
        command.addAll(List.of(arguments));
        ProcessBuilder curl =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
        long begin = System.nanoTime();
        int status = curl.start().waitFor();
        double seconds = seconds(begin);
        if (status != 0) {
            throw new IllegalStateException("curl ended with " + status);
        }
        return seconds;
    }

    /// @param begin by [System#nanoTime]
    static double seconds(long begin) {
        return (System.nanoTime() - begin) / (double) TimeUnit.SECONDS.toNanos(1);
    }

    private Curl() {}
}
