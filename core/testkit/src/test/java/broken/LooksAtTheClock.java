package broken;

import java.time.Instant;

class LooksAtTheClock {
    final Instant now = Instant.now();
}
