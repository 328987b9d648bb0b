package dev.tone.appbench;

import dev.tone.appbench.start.StartBench;
import dev.tone.model.json.Json;
import java.io.IOException;
import java.util.List;

/// Runs the benchmarks whose names begin with the argument and prints one JSON line for each figure.
public final class Main {
    private Main() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        String wanted = args.length == 0 ? "" : args[0];
        if (wanted.equals("--list")) {
            StartBench.NAMES.forEach(System.out::println);
            return;
        }
        List<String> chosen = StartBench.NAMES.stream()
                .filter(name -> name.startsWith(wanted))
                .toList();
        if (chosen.isEmpty()) {
            System.err.println("There is no benchmark " + wanted + "; --list names them.");
            System.exit(2);
        }
        for (Figure figure : StartBench.ofSystem().run()) {
            if (chosen.contains(figure.bench())) {
                System.out.println(Json.write(figure));
            }
        }
    }
}
