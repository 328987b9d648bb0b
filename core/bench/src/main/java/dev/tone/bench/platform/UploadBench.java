package dev.tone.bench.platform;

import dev.tone.bench.Benchmark;
import dev.tone.bench.Figure;
import dev.tone.bench.Scratch;
import dev.tone.model.artifact.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;

/// One GiB through the window's upload queue into the platform, verified at both ends, against `curl` sending the same
/// file to a bare server that writes it to the same disk: into the system's cache, which no loss of power survives,
/// and, for `upload.1g.synced`, down to the disk as the platform does. In MiB a second. The peer, where there is one,
/// is
/// tus-js-client with its own server, which verifies nothing.
public final class UploadBench implements Benchmark {
    private static final long BYTES = 1L << 30;
    private static final double MIB = BYTES / (double) (1 << 20);

    @Override
    public String group() {
        return "uploads";
    }

    @Override
    public List<String> names() {
        return List.of("upload.1g", "upload.1g.synced");
    }

    @Override
    public List<Figure> run() throws Exception {
        List<Double> ours = new ArrayList<>();
        List<Double> bare = new ArrayList<>();
        List<Double> synced = new ArrayList<>();
        List<Double> peer = new ArrayList<>();
        try (Scratch scratch = Scratch.open()) {
            for (int i = 0; i < RUNS; i++) {
                Path file = scratch.noise("noise-" + i, BYTES);
                bare.add(MIB / curlSeconds(scratch, file, false));
                synced.add(MIB / curlSeconds(scratch, file, true));
                ours.add(MIB / uploadSeconds(scratch.resolve("platform-" + i), file));
                scratch.delete(scratch.resolve("platform-" + i));
                Files.delete(file);
                peer.addAll(TusPeer.of("tus 1 GiB", "MiBps"));
            }
        }
        return List.of(
                Figure.of("upload.1g", "MiB/s", ours, bare).beside(TusPeer.NAME, peer),
                Figure.of("upload.1g.synced", "MiB/s", ours, synced));
    }

    /// A platform of its own, because a project's disk budget is smaller than all runs together.
    private static double uploadSeconds(Path folder, Path file) throws Exception {
        try (LocalPlatform platform = LocalPlatform.start(folder)) {
            long begin = System.nanoTime();
            var artifact = platform.upload(file);
            double seconds = Curl.seconds(begin);
            String there = platform.digests(artifact.id()).getFirst();
            if (!there.equals(digest(file))) {
                throw new IllegalStateException("Other bytes arrived");
            }
            return seconds;
        }
    }

    /// What a third party makes of it, not the client.
    static String digest(Path file) throws IOException {
        MessageDigest digest = Sha256.newDigest();
        try (var in = Files.newInputStream(file)) {
            byte[] buffer = new byte[1 << 20];
            for (int n = in.read(buffer); n > 0; n = in.read(buffer)) {
                digest.update(buffer, 0, n);
            }
        }
        return Sha256.finish(digest);
    }

    private static double curlSeconds(Scratch scratch, Path file, boolean synced)
            throws IOException, InterruptedException {
        Path sinks = Files.createDirectory(scratch.resolve("sinks"));
        try (BareServer server = BareServer.start(sinks, synced)) {
            double seconds = Curl.seconds("-T", file.toString(), server.url() + "sink");
            if (Files.size(sinks.resolve("sink")) != BYTES) {
                throw new IllegalStateException("Less than all arrived");
            }
            return seconds;
        } finally {
            scratch.delete(sinks);
        }
    }
}
