package dev.tone.canvas.paint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CanvasSceneTest {
    private final CanvasScene scene = new CanvasScene();
    private final PaintItem item = new PaintItem();

    @Test
    void what_is_put_last_lies_on_top_and_stays_where_it_is_when_changed() {
        put("a", 0, 0, 10, 10);
        put("b", 0, 0, 10, 10);
        put("a", 5, 5, 10, 10);

        assertThat(found(0, 0, 20, 20)).containsExactly("a", "b");
        assertThat(scene.size()).isEqualTo(2);
    }

    @Test
    void the_order_can_be_said_whole_or_for_one() {
        put("a", 0, 0, 10, 10);
        put("b", 0, 0, 10, 10);
        put("c", 0, 0, 10, 10);

        scene.order(List.of("c", "a", "nowhere"));
        assertThat(found(0, 0, 20, 20)).containsExactly("c", "a", "b");

        scene.moveTo("b", 0);
        assertThat(found(0, 0, 20, 20)).containsExactly("b", "c", "a");

        scene.moveTo("b", 99);
        assertThat(found(0, 0, 20, 20)).containsExactly("c", "a", "b");
    }

    @Test
    void slots_of_what_is_gone_are_used_again_without_its_state() {
        put("a", 0, 0, 10, 10);
        scene.setState("a", StateMark.DOWN, "Down", 0);
        int slot = scene.slotOf("a");
        scene.remove("a");
        scene.remove("a");

        assertThat(scene.isTaken(slot)).isFalse();
        assertThat(put("b", 0, 0, 10, 10)).isEqualTo(slot);
        assertThat(scene.mark(slot)).isEqualTo(StateMark.NONE);
        scene.clear();
        assertThat(scene.size()).isZero();
        assertThat(found(-100, -100, 100, 100)).isEmpty();
    }

    /// Random edits against a list that is searched in full.
    @Test
    void it_finds_what_a_full_search_finds_in_the_same_order() {
        Random random = new Random(42);
        List<String> order = new ArrayList<>();
        java.util.Map<String, double[]> boxes = new java.util.HashMap<>();
        for (int round = 0; round < 4_000; round++) {
            String key = "k" + random.nextInt(300);
            switch (random.nextInt(8)) {
                case 0, 1 -> {
                    scene.remove(key);
                    order.remove(key);
                    boxes.remove(key);
                }
                case 2 -> {
                    if (!order.isEmpty()) {
                        int place = random.nextInt(order.size());
                        scene.moveTo(key, place);
                        if (order.remove(key)) {
                            order.add(place, key);
                        }
                    }
                }
                case 3 -> {
                    if (round % 50 == 0) {
                        Collections.shuffle(order, random);
                        scene.order(order);
                    }
                }
                default -> {
                    double[] box = {
                        random.nextInt(-3000, 3000), random.nextInt(-3000, 3000),
                        random.nextInt(random.nextBoolean() ? 100 : 6000), random.nextInt(200)
                    };
                    put(key, box[0], box[1], box[2], box[3]);
                    boxes.put(key, box);
                    if (!order.contains(key)) {
                        order.add(key);
                    }
                }
            }
            if (round % 10 == 0) {
                double x = random.nextInt(-3000, 3000);
                double y = random.nextInt(-3000, 3000);
                double size = random.nextInt(1, 3000);
                List<String> expected = order.stream()
                        .filter(k -> touches(boxes.get(k), x, y, x + size, y + size))
                        .toList();
                assertThat(found(x, y, x + size, y + size))
                        .as("round %d", round)
                        .isEqualTo(expected);
            }
        }
    }

    private static boolean touches(double[] box, double x0, double y0, double x1, double y1) {
        return box[0] <= x1 && box[1] <= y1 && box[0] + box[2] >= x0 && box[1] + box[3] >= y0;
    }

    private int put(String key, double x, double y, double width, double height) {
        item.clear().box(PaintItem.Kind.RECTANGLE, x, y, width, height).title = key;
        return scene.put(key, item);
    }

    private List<String> found(double x0, double y0, double x1, double y1) {
        long[] bits = scene.visible(x0, y0, x1, y1);
        List<String> keys = new ArrayList<>();
        for (int i = 0; i < scene.words() * 64; i++) {
            if ((bits[i >> 6] & 1L << i) != 0) {
                keys.add(scene.title[scene.slotAt(i)]);
            }
        }
        return keys;
    }
}
