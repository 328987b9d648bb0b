package dev.tone.model.observe;

/// Holds a registration; closing it ends the registration. Closing twice is harmless.
@FunctionalInterface
public interface Pin extends AutoCloseable {
    @Override
    void close();
}
