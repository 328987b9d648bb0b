package dev.tone.desktop.boot;

import java.nio.file.Path;
import java.util.List;

/// What a second start does, as a process: says whether it was the first.
final class SecondStart {
    private SecondStart() {}

    public static void main(String[] args) throws Exception {
        List<String> all = List.of(args);
        SingleInstance instance = SingleInstance.acquire(Path.of(all.getFirst()), all.subList(1, all.size()));
        System.out.println(instance == null ? "handed over" : "first");
        if (instance != null) {
            instance.close();
        }
        System.exit(0);
    }
}
