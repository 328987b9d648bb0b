package dev.tone.appbench.canvas;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tone.bench.Benchmark;
import dev.tone.bench.Figure;
import dev.tone.bench.Peers;
import dev.tone.bench.canvas.BenchDrawing;
import dev.tone.canvas.document.Document;
import dev.tone.canvas.document.DocumentReplay;
import dev.tone.canvas.document.Operations;
import dev.tone.canvas.file.Drawing;
import dev.tone.canvas.file.ToneFile;
import dev.tone.model.canvas.CanvasOperation;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// The document engine without a window, warm: 100,000 property updates over 10,000 objects, and what that drawing
/// takes as a file and takes to be read again. The peer, where there is one, is Yjs with as many objects, properties
/// and
/// updates, each in a process of its own.
public final class DocumentBench implements Benchmark {
    private static final int OBJECTS = 10_000;
    private static final int UPDATES = 100_000;
    private static final int ROUNDS = 9;
    private static final int WARM = 6;
    private static final String PEER = "crdt.mjs";

    @Override
    public String group() {
        return "doc";
    }

    @Override
    public List<String> names() {
        return List.of("doc.update", "doc.size", "doc.load");
    }

    @Override
    public List<Figure> run() throws IOException, InterruptedException {
        Document document = BenchDrawing.of(OBJECTS);
        List<CanvasOperation> operations = new ArrayList<>();
        for (int round = 1; operations.size() < UPDATES; round++) {
            int by = round;
            operations.addAll(Operations.of(document.plan(
                    edit -> document.forEachElement(element -> edit.put(element.movedBy(by, 2 * by))))));
        }
        List<CanvasOperation> updates = operations.subList(0, UPDATES);
        List<Double> update = new ArrayList<>();
        List<Double> load = new ArrayList<>();
        List<JsonNode> theirs = new ArrayList<>();
        Optional<Peers> peers = Peers.with(PEER);
        double bytes = 0;
        for (int i = 0; i < WARM + ROUNDS; i++) {
            DocumentReplay replay = DocumentReplay.of(document.records());
            double took = time(() -> replay.accept(updates));
            byte[] file = written(new Drawing("Bench", replay.records()));
            bytes = file.length / 1024.0;
            double read = time(() -> Document.of(read(file).records()));
            if (i >= WARM) {
                update.add(took);
                load.add(read);
                if (peers.isPresent()) {
                    theirs.addAll(peers.get().run(PEER, "yjs", "child", "canvas"));
                }
            }
        }
        return List.of(
                Figure.of("doc.update", "ms", update, List.of()).beside("yjs", numbers(theirs, "applyMs", 1)),
                Figure.of("doc.size", "KiB", List.of(bytes), List.of())
                        .beside("yjs", numbers(theirs, "docB", 1 / 1024.0)),
                Figure.of("doc.load", "ms", load, List.of()).beside("yjs", numbers(theirs, "parseMs", 1)));
    }

    private static List<Double> numbers(List<JsonNode> lines, String name, double unit) {
        return lines.stream()
                .map(line -> Peers.number(line, name))
                .filter(Objects::nonNull)
                .map(value -> value * unit)
                .toList();
    }

    private static byte[] written(Drawing drawing) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ToneFile.write(drawing, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static Drawing read(byte[] file) {
        try {
            return ToneFile.read(new ByteArrayInputStream(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static double time(Runnable work) {
        long before = System.nanoTime();
        work.run();
        return (System.nanoTime() - before) / 1e6;
    }
}
