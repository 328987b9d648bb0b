package dev.tone.bench.platform;

import dev.tone.bench.Benchmark;
import dev.tone.bench.Figure;
import dev.tone.bench.Peers;
import dev.tone.bench.Scratch;
import dev.tone.platform.Main;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// How many trivial questions a second the headless platform answers, as the process that people run, warm. The
/// reference is the JDK's own server with one fixed answer and nothing checked; the peer, where there is one, is
/// fastify.
public final class HttpBench implements Benchmark {
    private static final String GET = "http.get";
    private static final String PEER = "servers/fastify.mjs";
    private static final long MILLIS = 2_000;
    /// Warm is what does not get faster by this much from one look to the next.
    private static final double RISING = 1.05;

    private static final int MOST_LOOKS = 10;

    private final Path options;

    /// @param options file of the platform's options of the virtual machine
    public HttpBench(Path options) {
        this.options = options;
    }

    @Override
    public String group() {
        return "platform";
    }

    @Override
    public List<String> names() {
        return List.of(GET);
    }

    @Override
    public List<Figure> run() throws Exception {
        List<Double> ours = new ArrayList<>();
        List<Double> bare = new ArrayList<>();
        List<Double> peer = new ArrayList<>();
        Optional<Path> peers = Peers.with(PEER).map(_ -> Path.of(System.getenv("TONE_PEERS")));
        try (Scratch scratch = Scratch.open();
                ServerProcess platform = ServerProcess.java(
                        options, Main.class, "--data", scratch.resolve("data").toString());
                ServerProcess floor = ServerProcess.java(options, BareHttp.class);
                ServerProcess other =
                        peers.isPresent() ? ServerProcess.node(peers.get(), PEER, ServerProcess.freePort()) : floor) {
            URI us = URI.create(platform.url() + "/health/live");
            URI them = URI.create(floor.url() + "/health/live");
            URI ping = URI.create(other.url() + "/api/ping");
            warm(us);
            warm(them);
            if (peers.isPresent()) {
                warm(ping);
            }
            for (int i = 0; i < RUNS; i++) {
                bare.add(HttpLoad.perSecond(them, MILLIS));
                ours.add(HttpLoad.perSecond(us, MILLIS));
                if (peers.isPresent()) {
                    peer.add(HttpLoad.perSecond(ping, MILLIS));
                }
            }
        }
        return List.of(Figure.of(GET, "requests/s", ours, bare).beside("fastify", peer));
    }

    private static void warm(URI address) throws Exception {
        double before = 0;
        double now = HttpLoad.perSecond(address, MILLIS);
        for (int i = 1; i < MOST_LOOKS && now > before * RISING; i++) {
            before = now;
            now = HttpLoad.perSecond(address, MILLIS);
        }
    }
}
