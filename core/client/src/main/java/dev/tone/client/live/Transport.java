package dev.tone.client.live;

import dev.tone.model.fault.Fault;

/// Carries text messages to a platform and back, in order, until it breaks.
public interface Transport {
    /// Starts to connect and returns at once. Of the listener's ends exactly one is told, once.
    Link open(Listener listener);

    /// Called on any thread.
    interface Listener {
        void opened();

        void received(String message);

        void ended(Fault reason);
    }

    interface Link {
        void send(String message);

        /// Ends it; the listener hears nothing more that matters.
        void close();
    }
}
