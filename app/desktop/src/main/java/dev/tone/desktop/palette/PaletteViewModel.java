package dev.tone.desktop.palette;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// What was typed, what matches, and which match is chosen. `>` in front narrows to commands.
public final class PaletteViewModel {
    static final int SHOWN = 50;

    private final List<CandidateSource> sources;
    private List<Candidate> all;
    private final StringProperty query = new SimpleStringProperty("");
    private final IntegerProperty selected = new SimpleIntegerProperty(0);
    private final ObservableList<Candidate> matches = FXCollections.observableArrayList();

    private record Scored(Candidate candidate, int score) {}

    public PaletteViewModel(List<CandidateSource> sources, String initial) {
        this.sources = List.copyOf(sources);
        all = ask();
        query.subscribe(this::update);
        query.set(initial);
        update(initial);
    }

    /// Asks the sources again, for what arrives while the palette is open. The choice stays where it still matches.
    public void refresh() {
        int at = selected.get();
        Candidate chosen = at < matches.size() ? matches.get(at) : null;
        all = ask();
        update(query.get());
        for (int i = 0; chosen != null && i < matches.size(); i++) {
            if (isSame(chosen, matches.get(i))) {
                selected.set(i);
                return;
            }
        }
    }

    private static boolean isSame(Candidate one, Candidate other) {
        return one.title().equals(other.title()) && one.kind().equals(other.kind());
    }

    private List<Candidate> ask() {
        return sources.stream().flatMap(source -> source.candidates().stream()).toList();
    }

    public StringProperty queryProperty() {
        return query;
    }

    public IntegerProperty selectedProperty() {
        return selected;
    }

    public ObservableList<Candidate> matches() {
        return matches;
    }

    /// Moves the choice; it wraps around.
    public void move(int by) {
        if (!matches.isEmpty()) {
            selected.set(Math.floorMod(selected.get() + by, matches.size()));
        }
    }

    /// @return whether there was something to do
    public boolean run() {
        if (selected.get() < 0 || selected.get() >= matches.size()) {
            return false;
        }
        matches.get(selected.get()).run().run();
        return true;
    }

    private void update(String text) {
        boolean commands = text.startsWith(">");
        String wanted = commands ? text.substring(1) : text;
        Stream<Candidate> meant = sources.stream().flatMap(source -> source.typed(text).stream());
        Stream<Candidate> found = all.stream()
                .filter(candidate -> !commands || candidate.command())
                .map(candidate -> new Scored(candidate, candidate.score(wanted)))
                .filter(scored -> scored.score() >= 0)
                .sorted(Comparator.comparingInt(Scored::score).reversed())
                .limit(SHOWN)
                .map(Scored::candidate);
        matches.setAll(Stream.concat(meant, found).toList());
        selected.set(0);
    }
}
