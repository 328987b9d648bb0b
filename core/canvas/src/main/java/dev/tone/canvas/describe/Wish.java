package dev.tone.canvas.describe;

import dev.tone.canvas.catalog.Technology;
import dev.tone.canvas.service.FrameKind;
import dev.tone.canvas.service.ServiceKind;
import dev.tone.model.id.ElementId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One thing that is wanted of a drawing. Nothing here deploys, and nothing happens by itself.
public sealed interface Wish {
    /// One end of a connection: what is drawn already, or what the same answer adds.
    sealed interface End {
        record Drawn(ElementId id) implements End {}

        record New(String key) implements End {}
    }

    /// @param key names it within the answer
    /// @param technology null for any
    /// @param replicas 0 when not said
    /// @param port 0 when not said
    /// @param domain empty when not said
    /// @param near what it is to stand by: between these when there are several
    record Add(
            String key,
            ServiceKind kind,
            @Nullable Technology technology,
            String name,
            int replicas,
            int port,
            String domain,
            List<ElementId> near)
            implements Wish {
        public Add {
            near = List.copyOf(near);
        }
    }

    record Connect(End from, End to, String protocol) implements Wish {}

    /// With everything that is attached to it.
    record Remove(ElementId part) implements Wish {}

    /// @param key of the addition that it makes way for; empty when it is wanted for itself
    record Disconnect(ElementId wire, String key) implements Wish {}

    record Rename(ElementId part, String name) implements Wish {}

    /// Made with something else from now on.
    record Remake(
            ElementId part, ServiceKind kind, @Nullable Technology technology) implements Wish {}

    record Scale(ElementId part, int replicas) implements Wish {}

    record Listen(ElementId part, int port) implements Wish {}

    record Host(ElementId part, String domain) implements Wish {}

    /// @param within a frame that is drawn already, or null for a new one of this name and kind
    record Enclose(
            List<ElementId> parts,
            String name,
            FrameKind kind,
            @Nullable ElementId within) implements Wish {
        public Enclose {
            parts = List.copyOf(parts);
        }
    }
}
