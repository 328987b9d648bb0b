package dev.tone.desktop.releases;

import dev.tone.model.fault.Fault;
import dev.tone.model.fault.FaultException;
import dev.tone.model.release.CanaryStep;
import dev.tone.model.release.HealthRules;
import dev.tone.model.release.ReleaseKind;
import dev.tone.model.release.ReleaseStrategy;
import dev.tone.model.release.ReleaseText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// How releases take the traffic, as people type it.
public final class StrategyDraft {
    private final ObjectProperty<ReleaseKind> kind = new SimpleObjectProperty<>(ReleaseKind.AT_ONCE);
    private final StringProperty steps = new SimpleStringProperty();
    private final StringProperty healthy = new SimpleStringProperty();
    private final StringProperty warm = new SimpleStringProperty();
    private final BooleanProperty manual = new SimpleBooleanProperty();
    private final StringProperty errors = new SimpleStringProperty();
    private final StringProperty latency = new SimpleStringProperty();
    private final StringProperty exits = new SimpleStringProperty();
    private final StringProperty requests = new SimpleStringProperty();

    public StrategyDraft(ReleaseStrategy now) {
        load(now);
    }

    /// What the strategy does not say is as it is usual.
    public void load(ReleaseStrategy now) {
        boolean canary = now.kind() == ReleaseKind.CANARY;
        List<CanaryStep> shown = canary ? now.steps() : ReleaseStrategy.CANARY.steps();
        steps.set(ReleaseText.of(shown));
        healthy.set(ReleaseText.time(
                now.kind() == ReleaseKind.BLUE_GREEN
                        ? now.healthySeconds()
                        : ReleaseStrategy.BLUE_GREEN.healthySeconds()));
        warm.set(ReleaseText.time(now.isAtOnce() ? ReleaseStrategy.CANARY.warmSeconds() : now.warmSeconds()));
        manual.set(now.manual());
        HealthRules rules = now.rules();
        errors.set(
                rules.errorPercent() == Math.rint(rules.errorPercent())
                        ? Long.toString((long) rules.errorPercent())
                        : Double.toString(rules.errorPercent()));
        latency.set(Integer.toString(rules.latencyPercent()));
        exits.set(Integer.toString(rules.exits()));
        requests.set(Integer.toString(rules.minRequests()));
        kind.set(now.kind());
    }

    /// @throws FaultException `release/steps`, `release/number`; limits are the platform's
    public ReleaseStrategy strategy() {
        ReleaseKind chosen = kind.get();
        if (chosen == ReleaseKind.AT_ONCE) {
            return ReleaseStrategy.AT_ONCE;
        }
        return new ReleaseStrategy(
                chosen,
                chosen == ReleaseKind.CANARY ? ReleaseText.steps(steps.get()) : List.of(),
                chosen == ReleaseKind.BLUE_GREEN ? ReleaseText.seconds(healthy.get()) : 0,
                manual.get(),
                ReleaseText.seconds(warm.get()),
                new HealthRules(number(errors.get()), (int) number(latency.get()), (int) number(exits.get()), (int)
                        number(requests.get())));
    }

    /// The same for a command: the word for the kind, and as options what is not usual for it.
    public List<String> words() {
        ReleaseKind chosen = kind.get();
        List<String> words = new ArrayList<>();
        words.add(chosen.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        if (chosen == ReleaseKind.AT_ONCE) {
            return words;
        }
        boolean canary = chosen == ReleaseKind.CANARY;
        StrategyDraft usual = new StrategyDraft(canary ? ReleaseStrategy.CANARY : ReleaseStrategy.BLUE_GREEN);
        if (canary) {
            option(words, "--steps", steps.get(), usual.steps.get());
        } else {
            option(words, "--healthy", healthy.get(), usual.healthy.get());
        }
        if (manual.get()) {
            words.add("--ask");
        }
        option(words, "--warm", warm.get(), usual.warm.get());
        option(words, "--errors", plain(errors.get()), usual.errors.get());
        option(words, "--latency", plain(latency.get()), usual.latency.get());
        option(words, "--exits", plain(exits.get()), usual.exits.get());
        option(words, "--requests", plain(requests.get()), usual.requests.get());
        return words;
    }

    private static void option(List<String> words, String name, String value, String usual) {
        if (!value.strip().equals(usual)) {
            words.addAll(List.of(name, value.strip()));
        }
    }

    private static String plain(String number) {
        return number.strip().replace("%", "").replace(',', '.').strip();
    }

    private static double number(String text) {
        String plain = plain(text);
        if (!plain.matches("\\d{1,6}(\\.\\d{1,3})?")) {
            throw Fault.invalid("release/number", "“" + text + "” is no number.", "Type digits only.")
                    .asException();
        }
        return Double.parseDouble(plain);
    }

    public ObjectProperty<ReleaseKind> kindProperty() {
        return kind;
    }

    StringProperty stepsProperty() {
        return steps;
    }

    StringProperty healthyProperty() {
        return healthy;
    }

    StringProperty warmProperty() {
        return warm;
    }

    BooleanProperty manualProperty() {
        return manual;
    }

    StringProperty errorsProperty() {
        return errors;
    }

    StringProperty latencyProperty() {
        return latency;
    }

    StringProperty exitsProperty() {
        return exits;
    }

    StringProperty requestsProperty() {
        return requests;
    }
}
