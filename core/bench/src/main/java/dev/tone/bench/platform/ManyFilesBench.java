package dev.tone.bench.platform;

import dev.tone.bench.Benchmark;
import dev.tone.bench.Figure;
import dev.tone.bench.Scratch;
import dev.tone.model.artifact.Artifact;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/// 10,000 files of 10 KiB as a folder through the window's upload queue, every one hashed at both ends and synced,
/// against `curl` sending them over 16 connections to a bare server that writes them to the same disk; and the same
/// folder again, against the mere looking at its files. The peer, where there is one, is tus-js-client with its own
/// server, which verifies nothing, 16 files at once.
public final class ManyFilesBench implements Benchmark {
    private static final int FILES = 10_000;
    private static final int BYTES = 10 << 10;
    private static final String MANY = "upload.10kfiles";
    private static final String AGAIN = "upload.unchanged";

    @Override
    public String group() {
        return "uploads";
    }

    @Override
    public List<String> names() {
        return List.of(MANY, AGAIN);
    }

    @Override
    public List<Figure> run() throws Exception {
        List<Double> ours = new ArrayList<>();
        List<Double> bare = new ArrayList<>();
        List<Double> again = new ArrayList<>();
        List<Double> looks = new ArrayList<>();
        List<Double> peer = new ArrayList<>();
        try (Scratch scratch = Scratch.open()) {
            for (int i = 0; i < RUNS; i++) {
                Path folder = write(scratch.resolve("many-" + i), i);
                bare.add(FILES / curlSeconds(scratch, folder));
                try (LocalPlatform platform = LocalPlatform.start(scratch.resolve("platform-" + i))) {
                    long begin = System.nanoTime();
                    Artifact first = platform.upload(folder);
                    ours.add(FILES / Curl.seconds(begin));
                    verify(platform, first, folder);
                    looks.add(lookMillis(folder));
                    begin = System.nanoTime();
                    Artifact second = platform.upload(folder);
                    again.add(Curl.seconds(begin) * 1_000);
                    if (!second.digest().equals(first.digest())) {
                        throw new IllegalStateException("The same folder has become another artifact");
                    }
                }
                scratch.delete(scratch.resolve("platform-" + i));
                scratch.delete(folder);
                peer.addAll(TusPeer.of("tus 16 parallel 10k", "filesPerS"));
            }
        }
        return List.of(
                Figure.of(MANY, "files/s", ours, bare).beside(TusPeer.NAME, peer),
                Figure.of(AGAIN, "ms", again, looks));
    }

    /// Bytes that nothing else has, flat in one folder as `curl` can send them.
    private static Path write(Path folder, int seed) throws IOException {
        Files.createDirectory(folder);
        Random random = new Random(System.nanoTime() + seed);
        byte[] bytes = new byte[BYTES];
        for (int i = 0; i < FILES; i++) {
            random.nextBytes(bytes);
            Files.write(folder.resolve("f" + i), bytes);
        }
        return folder;
    }

    private static double curlSeconds(Scratch scratch, Path folder) throws IOException, InterruptedException {
        Path sinks = Files.createDirectory(scratch.resolve("sinks"));
        try (BareServer server = BareServer.start(sinks)) {
            double seconds = Curl.seconds(
                    "--parallel", "--parallel-max", "16", "-T", folder + "/f[0-" + (FILES - 1) + "]", server.url());
            try (Stream<Path> arrived = Files.list(sinks)) {
                if (arrived.count() != FILES) {
                    throw new IllegalStateException("Fewer files than all arrived");
                }
            }
            return seconds;
        } finally {
            scratch.delete(sinks);
        }
    }

    private static void verify(LocalPlatform platform, Artifact artifact, Path folder) throws IOException {
        List<String> there = platform.digests(artifact.id()).stream().sorted().toList();
        List<String> here = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                here.add(UploadBench.digest(file));
            }
        }
        if (!there.equals(here.stream().sorted().toList())) {
            throw new IllegalStateException("Other bytes arrived");
        }
    }

    private static double lookMillis(Path folder) throws IOException {
        long begin = System.nanoTime();
        try (Stream<Path> files = Files.walk(folder)) {
            long bytes = 0;
            for (Path file : files.toList()) {
                bytes += Files.size(file);
            }
            if (bytes < (long) FILES * BYTES) {
                throw new IllegalStateException("Files are missing");
            }
        }
        return Curl.seconds(begin) * 1_000;
    }
}
