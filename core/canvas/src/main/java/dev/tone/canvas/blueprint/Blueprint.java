package dev.tone.canvas.blueprint;

import dev.tone.canvas.service.Port;
import dev.tone.canvas.service.ServiceKind;
import dev.tone.canvas.service.Volume;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// What is to run and who calls whom, in names only: nothing of the drawing's places and ids. Equal systems have equal
/// blueprints, whatever they were read from.
///
/// @param name the system's own name; a key like those of services
/// @param services what is deployed, in the order of the keys
/// @param outsides what is called and not deployed, in the order of the keys
/// @param links in the order of caller, called and protocol
public record Blueprint(String name, List<Service> services, List<Outside> outsides, List<Link> links) {
    public Blueprint {
        services = List.copyOf(services);
        outsides = List.copyOf(outsides);
        links = List.copyOf(links);
    }

    /// @param key its name in every format: lower-case letters, digits and single dashes, at most [Keys#LENGTH]
    /// @param image empty when it is built from its source, or when nothing is known
    /// @param environment names that every format allows; values are text or a `secret:NAME`
    /// @param domain a valid host name in lower case, or empty
    /// @param namespace key of the namespace it stands in, empty for the system's own
    /// @param network key of the network it stands in, or empty
    /// @param zone key of the zone it stands in, or empty
    public record Service(
            String key,
            String title,
            ServiceKind kind,
            String technology,
            String image,
            String source,
            List<Port> ports,
            Map<String, String> environment,
            int replicas,
            String domain,
            String healthPath,
            List<Volume> volumes,
            String notes,
            String namespace,
            String network,
            String zone) {
        public Service {
            ports = List.copyOf(ports);
            environment = Collections.unmodifiableMap(new TreeMap<>(environment));
            volumes = List.copyOf(volumes);
        }
    }

    /// @param host under which it is reached, or empty
    /// @param ports where it is reached; never empty
    public record Outside(String key, String title, String technology, String host, List<Port> ports, String notes) {
        public Outside {
            ports = List.copyOf(ports);
        }
    }

    /// @param from key of the caller, which opens the connection
    /// @param to key of what is called
    /// @param protocol as it was said, or empty
    public record Link(String from, String to, String protocol) {
        /// Names the link among the owners of lines.
        public String owner() {
            return owner(from, to);
        }

        static String owner(String from, String to) {
            return from + ">" + to;
        }
    }

    /// The ports of a service that a caller needs: those that speak what the links say, or all.
    public static List<Port> needed(List<Port> ports, List<Link> links) {
        Set<Port> needed = new LinkedHashSet<>();
        for (Link link : links) {
            List<Port> spoken = ports.stream()
                    .filter(port -> link.protocol().equals(port.protocol()))
                    .toList();
            needed.addAll(spoken.isEmpty() ? ports : spoken);
        }
        return ports.stream().filter(needed::contains).toList();
    }
}
