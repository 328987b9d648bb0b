package dev.tone.appbench.logs;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import javafx.animation.AnimationTimer;
import javafx.scene.Node;

/// The viewer's accessible text is what its last layout painted. A pulse waits for the rendering of the one before
/// it, so what a pulse finds laid out is on the screen when the next one comes.
final class Watch extends AnimationTimer {
    private final Node rows;
    private final int wanted;
    private final CompletableFuture<List<Double>> done;
    private final Set<String> counted = new HashSet<>();
    private final List<Double> millis = new ArrayList<>();
    private List<String> rendering = List.of();

    Watch(Node rows, int wanted, CompletableFuture<List<Double>> done) {
        this.rows = rows;
        this.wanted = wanted;
        this.done = done;
    }

    @Override
    public void handle(long now) {
        rendering.forEach(line -> millis.add(LogWindow.millisSince(line)));
        String words = rows.getAccessibleText();
        rendering = words == null
                ? List.of()
                : words.lines()
                        .filter(line -> line.contains(LogWindow.MARK))
                        .filter(counted::add)
                        .toList();
        if (millis.size() >= wanted) {
            stop();
            done.complete(millis);
        }
    }
}
