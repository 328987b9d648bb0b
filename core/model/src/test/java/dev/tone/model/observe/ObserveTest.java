package dev.tone.model.observe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ObserveTest {
    @Test
    void a_watcher_hears_the_value_then_each_change_until_its_pin_closes() {
        var value = new Observable<>("a");
        List<String> heard = new ArrayList<>();

        Pin pin = value.watch(heard::add);
        value.set("b");
        value.set("b");
        pin.close();
        value.set("c");

        assertThat(heard).containsExactly("a", "b");
        assertThat(value.get()).isEqualTo("c");
    }

    @Test
    void the_same_listener_twice_is_two_registrations() {
        var signal = new Signal<Integer>();
        List<Integer> heard = new ArrayList<>();
        Pin first = signal.listen(heard::add);
        signal.listen(heard::add);

        signal.emit(1);
        first.close();
        signal.emit(2);

        assertThat(heard).containsExactly(1, 1, 2);
        assertThat(signal.isObserved()).isTrue();
    }

    @Test
    void a_lifetime_closes_last_opened_first_and_what_comes_late_at_once() {
        List<String> closed = new ArrayList<>();
        var lifetime = new Lifetime();
        lifetime.add(() -> closed.add("first"));
        lifetime.add(() -> closed.add("second"));

        lifetime.close();
        lifetime.add(() -> closed.add("late"));

        assertThat(closed).containsExactly("second", "first", "late");
    }
}
