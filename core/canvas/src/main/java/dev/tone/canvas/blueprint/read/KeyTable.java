package dev.tone.canvas.blueprint.read;

import dev.tone.canvas.blueprint.Keys;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The keys of foreign names, each its own.
final class KeyTable {
    private final Map<String, String> keys = new HashMap<>();
    private final Set<String> taken = new HashSet<>();

    /// @param name unique in its file
    /// @param wanted what the key is made from
    String add(String name, String wanted) {
        String own = Keys.of(wanted, "service");
        String key = own;
        for (int number = 2; !taken.add(key); number++) {
            key = Keys.numbered(own, number);
        }
        keys.put(name, key);
        return key;
    }

    @Nullable
    String find(String name) {
        return keys.get(name);
    }
}
