package dev.tone.client.canvas.simulation;

import java.time.Duration;
import java.util.Random;

/// What may go wrong, and how often. Everything comes from one seed.
final class Chaos {
    private final Random random;
    private boolean calm;

    Chaos(long seed) {
        random = new Random(seed);
    }

    Random random() {
        return random;
    }

    /// From now on nothing goes wrong.
    void calm() {
        calm = true;
    }

    boolean isCalm() {
        return calm;
    }

    boolean strikes(double probability) {
        double roll = random.nextDouble();
        return !calm && roll < probability;
    }

    /// How long something takes: mostly little, now and then long, so that things overtake each other.
    Duration delay() {
        int millis = random.nextInt(10) == 0 ? random.nextInt(3_000) : random.nextInt(30);
        return Duration.ofMillis(millis);
    }
}
