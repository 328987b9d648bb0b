package dev.tone.bench.platform;

import dev.tone.bench.Benchmark;
import dev.tone.bench.Figure;
import dev.tone.bench.Scratch;
import dev.tone.client.http.IdempotencyKey;
import dev.tone.client.http.PlatformEndpoint;
import dev.tone.client.http.ToneClient;
import dev.tone.client.uploads.UploadQueue;
import dev.tone.model.api.ProjectApi;
import dev.tone.model.id.ProjectId;
import dev.tone.platform.Main;
import dev.tone.platform.Platform;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// How much memory the headless platform takes as the process that people run, just started and after a file of 1 GiB.
/// Beside the JDK's own server with one fixed answer.
public final class PlatformBench implements Benchmark {
    private static final String RSS = "platform.rss";
    private static final String UPLOADED = "platform.rss.uploaded";
    private static final long MILLIS = 2_000;
    private static final long BYTES = 1L << 30;

    private final Path options;

    /// @param options file of the platform's options of the virtual machine
    public PlatformBench(Path options) {
        this.options = options;
    }

    @Override
    public String group() {
        return "platform";
    }

    @Override
    public List<String> names() {
        return List.of(RSS, UPLOADED);
    }

    @Override
    public List<Figure> run() throws Exception {
        List<Double> idle = new ArrayList<>();
        List<Double> uploaded = new ArrayList<>();
        List<Double> bare = new ArrayList<>();
        try (Scratch scratch = Scratch.open()) {
            Path file = scratch.noise("noise", BYTES);
            for (int i = 0; i < RUNS; i++) {
                Path folder = Files.createDirectories(scratch.resolve("run-" + i));
                try (ServerProcess floor = ServerProcess.java(options, BareHttp.class)) {
                    HttpLoad.perSecond(URI.create(floor.url() + "/"), MILLIS);
                    bare.add(floor.residentMib());
                }
                try (ServerProcess platform = platform(folder.resolve("data"))) {
                    ProjectId project = project(platform);
                    idle.add(platform.residentMib());
                    upload(platform, folder.resolve("uploads"), project, file);
                    uploaded.add(platform.residentMib());
                }
                scratch.delete(folder);
            }
        }
        return List.of(Figure.of(RSS, "MiB", idle, bare), Figure.of(UPLOADED, "MiB", uploaded, bare));
    }

    private ServerProcess platform(Path data) throws Exception {
        return ServerProcess.java(options, Main.class, "--data", data.toString());
    }

    private static ToneClient client(ServerProcess platform) throws Exception {
        String token = platform.token();
        return new ToneClient(PlatformEndpoint.of(platform.url(), () -> token), Platform.VERSION);
    }

    private static ProjectId project(ServerProcess platform) throws Exception {
        try (ToneClient client = client(platform)) {
            return client.projects()
                    .create(new ProjectApi.Create("Bench", null), IdempotencyKey.fresh())
                    .id();
        }
    }

    private static void upload(ServerProcess platform, Path folder, ProjectId project, Path file) throws Exception {
        try (ToneClient client = client(platform);
                UploadQueue uploads = UploadQueue.open(folder, client)) {
            LocalPlatform.finished(uploads.add(project, file, null));
        }
    }
}
