package dev.tone.bench.platform;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tone.bench.Peers;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Uploads by tus-js-client, where the peers are.
final class TusPeer {
    static final String NAME = "tus-js-client";
    private static final String SCRIPT = "upload.mjs";

    /// @param name of the peer's measurement
    /// @param figure in its line
    /// @return empty when there are no peers
    static List<Double> of(String name, String figure) throws IOException, InterruptedException {
        Optional<Peers> peers = Peers.with(SCRIPT);
        List<Double> found = new ArrayList<>();
        if (peers.isPresent()) {
            for (JsonNode line : peers.get().run(SCRIPT, "^" + name + "$")) {
                Double value = Peers.number(line, figure);
                if (value != null) {
                    found.add(value);
                }
            }
        }
        return found;
    }

    private TusPeer() {}
}
