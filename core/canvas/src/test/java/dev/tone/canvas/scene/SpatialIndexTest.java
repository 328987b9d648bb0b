package dev.tone.canvas.scene;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.canvas.geometry.Rect;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SpatialIndexTest {
    private static final class Thing extends Placed {}

    @Test
    void finds_what_looking_at_everything_finds_while_things_come_move_and_go() {
        Random random = new Random(11);
        SpatialIndex<Thing> index = new SpatialIndex<>();
        List<Thing> all = new ArrayList<>();

        for (int i = 0; i < 20_000; i++) {
            switch (random.nextInt(4)) {
                case 0, 1 -> {
                    Thing thing = new Thing();
                    thing.bounds = somewhere(random);
                    index.place(thing);
                    all.add(thing);
                }
                case 2 -> {
                    if (!all.isEmpty()) {
                        Thing thing = all.get(random.nextInt(all.size()));
                        thing.bounds = somewhere(random);
                        index.place(thing);
                    }
                }
                default -> {
                    if (!all.isEmpty()) {
                        index.remove(all.remove(random.nextInt(all.size())));
                    }
                }
            }
            if (i % 100 == 0) {
                Rect area = random.nextBoolean()
                        ? somewhere(random).grown(200)
                        : somewhere(random).grown(5_000);
                List<Thing> found = new ArrayList<>();
                index.query(area, found::add);
                Set<Thing> wanted = new HashSet<>(all);
                wanted.removeIf(thing -> !thing.bounds.intersects(area));
                assertThat(found).containsExactlyInAnyOrderElementsOf(wanted);
            }
        }
    }

    /// Few places, so that cells fill and empty; sizes of several levels; both sides of the origin.
    private static Rect somewhere(Random random) {
        double size = 10 << random.nextInt(7);
        return new Rect((random.nextInt(40) - 20) * 100.0, (random.nextInt(40) - 20) * 100.0, size, size / 2);
    }
}
