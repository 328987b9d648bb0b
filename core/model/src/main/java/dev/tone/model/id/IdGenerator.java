package dev.tone.model.id;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.random.RandomGenerator;

/// Makes UUIDv7 values (RFC 9562, section 5.7): 48 bits of Unix milliseconds, then a 12-bit counter (method 1 of
/// section 6.2) that keeps ids of one generator in the order of their making, then 62 random bits.
///
/// Thread-safe. Clock and randomness come from outside so that simulations repeat.
public final class IdGenerator {
    private static final int COUNTER_LIMIT = 1 << 12;

    private final Clock clock;
    private final RandomGenerator random;
    private long lastMillis = -1;
    private int counter;

    public IdGenerator(Clock clock, RandomGenerator random) {
        this.clock = clock;
        this.random = random;
    }

    public static IdGenerator system() {
        return new IdGenerator(Clock.systemUTC(), new SecureRandom());
    }

    public synchronized String next() {
        long now = clock.millis();
        if (now > lastMillis) {
            lastMillis = now;
            counter = 0;
        } else if (++counter == COUNTER_LIMIT) {
            // A clock that stands still or steps back must not break the order: borrow from the future.
            lastMillis++;
            counter = 0;
        }
        long high = lastMillis << 16 | 0x7000L | counter;
        long low = random.nextLong() >>> 2 | 0x8000_0000_0000_0000L;
        return format(high, low);
    }

    private static String format(long high, long low) {
        return new java.util.UUID(high, low).toString();
    }
}
