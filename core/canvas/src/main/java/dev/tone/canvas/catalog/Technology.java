package dev.tone.canvas.catalog;

import dev.tone.canvas.service.Port;
import dev.tone.canvas.service.ServiceKind;
import dev.tone.canvas.service.ServiceProperties;
import dev.tone.canvas.service.Volume;
import java.util.List;

/// Something that a service is made with.
///
/// @param slug its stable name, e.g. `spring-boot`
/// @param name as its makers write it
/// @param kind what a service made with it usually is
/// @param image the container image to run when nothing else is said; empty for what has to be built or is outside
/// @param port where it usually listens, 0 for nowhere
/// @param healthPath the path that answers while it is well; empty when there is none
/// @param aliases other names for it, in lower case, in English and Korean
public record Technology(
        String slug,
        String name,
        ServiceKind kind,
        Role role,
        String image,
        int port,
        String healthPath,
        List<String> aliases) {
    public enum Role {
        /// Any kind of own program can be written in it.
        LANGUAGE,
        /// An own program is made with it.
        FRAMEWORK,
        /// How an own program speaks.
        PROTOCOL,
        /// Runs, or is used, as it comes.
        PRODUCT
    }

    public Technology {
        aliases = List.copyOf(aliases);
    }

    /// Whether a service of this technology is built from own sources.
    public boolean isOwnProgram() {
        return role != Role.PRODUCT;
    }

    /// A service made with it, as it is when just placed.
    public ServiceProperties defaults() {
        String ready = role == Role.PRODUCT ? image : "";
        ServiceProperties made =
                ServiceProperties.BLANK.withTechnology(name).withImage(ready).withHealthPath(healthPath);
        String kept = DataPlaces.of(slug);
        if (!kept.isEmpty()) {
            made = made.withVolumes(List.of(new Volume(kept, Volume.USUAL_SIZE)));
        }
        return port == 0 ? made : made.withPorts(List.of(new Port(port, healthPath.isEmpty() ? "tcp" : "http")));
    }
}
