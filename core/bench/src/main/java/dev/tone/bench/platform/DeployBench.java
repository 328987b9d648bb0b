package dev.tone.bench.platform;

import dev.tone.bench.Benchmark;
import dev.tone.bench.Figure;
import dev.tone.bench.Scratch;
import dev.tone.model.artifact.Artifact;
import dev.tone.model.deployment.Deployment;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/// From the click on Deploy to the site of the static sample answering with what was deployed, its build step included;
/// and from the click on Roll back to the site answering with what was there before. Reference of the first: the
/// sample's build by itself.
public final class DeployBench implements Benchmark {
    private static final String PAGE = "public/bench.txt";
    private static final String AT = "bench.txt";
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(30);

    private final Path sample;

    /// @param sample folder of a static site with a `tone.json`
    public DeployBench(Path sample) {
        this.sample = sample;
    }

    @Override
    public String group() {
        return "deploy";
    }

    @Override
    public List<String> names() {
        return List.of("deploy.static", "rollback.static");
    }

    @Override
    public List<Figure> run() throws Exception {
        List<Double> deploys = new ArrayList<>();
        List<Double> builds = new ArrayList<>();
        List<Double> rollbacks = new ArrayList<>();
        try (Scratch scratch = Scratch.open();
                LocalPlatform platform = LocalPlatform.start(scratch.resolve("platform"))) {
            Artifact first = upload(scratch, platform, "first");
            platform.trust(first.id());
            Deployment before = platform.succeeded(platform.deploy(first.id()).id());
            for (int i = 0; i < RUNS; i++) {
                String word = "run-" + i;
                Artifact artifact = upload(scratch, platform, word);
                builds.add(buildMillis(scratch.resolve(word)));
                long begin = System.nanoTime();
                Deployment now =
                        platform.succeeded(platform.deploy(artifact.id()).id());
                awaitServed(now, word);
                deploys.add(millis(begin));
                begin = System.nanoTime();
                Deployment back =
                        platform.succeeded(platform.rollBack(before.id()).id());
                awaitServed(back, "first");
                rollbacks.add(millis(begin));
            }
        }
        return List.of(
                Figure.of("deploy.static", "ms", deploys, builds),
                Figure.of("rollback.static", "ms", rollbacks, List.of()));
    }

    private Artifact upload(Scratch scratch, LocalPlatform platform, String word)
            throws IOException, InterruptedException, TimeoutException {
        Path copy = scratch.resolve(word);
        try (Stream<Path> walk = Files.walk(sample)) {
            for (Path from : walk.toList()) {
                Files.copy(from, copy.resolve(sample.relativize(from).toString()));
            }
        }
        Files.writeString(copy.resolve(PAGE), word);
        return platform.upload(copy);
    }

    private static double buildMillis(Path folder) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        int status = new ProcessBuilder("sh", "build.sh")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
        if (status != 0) {
            throw new IllegalStateException("The sample does not build by itself: " + status);
        }
        return millis(begin);
    }

    /// Waits for the site itself: the deployment is told as succeeded a moment before the traffic moves.
    private static void awaitServed(Deployment deployment, String word) throws IOException, TimeoutException {
        String url = Objects.requireNonNull(deployment.url());
        // Not every system resolves names below localhost, and the site answers on its address too.
        URL page = URI.create("http://127.0.0.1:" + URI.create(url).getPort() + "/" + AT)
                .toURL();
        long deadline = System.nanoTime() + PATIENCE_NANOS;
        while (!served(page).equals(word)) {
            if (System.nanoTime() > deadline) {
                throw new TimeoutException("The site does not serve " + word);
            }
        }
    }

    private static String served(URL page) throws IOException {
        try (InputStream in = page.openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static double millis(long begin) {
        return (System.nanoTime() - begin) / (double) TimeUnit.MILLISECONDS.toNanos(1);
    }
}
