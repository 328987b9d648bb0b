package dev.tone.canvas.planner;

import dev.tone.canvas.catalog.Technology;
import dev.tone.canvas.service.ServiceKind;
import java.util.List;

/// What a sentence asks for.
///
/// @param links who opens a connection to whom
/// @param excluded what was ruled out, as slugs of technologies and codes of kinds
/// @param choices what was taken where the sentence left it open
/// @param understood the parts of the sentence that were used, in its order
/// @param ignored the words that meant nothing here
public record Proposal(
        List<Service> services,
        List<Link> links,
        List<String> excluded,
        List<Choice> choices,
        List<Span> understood,
        List<Span> ignored) {
    /// @param id unique in the proposal
    /// @param technologies what it is made with, the most telling first; empty for any
    /// @param replicas 0 when not said
    /// @param port 0 when not said
    /// @param domain empty when not said
    public record Service(
            String id,
            ServiceKind kind,
            List<Technology> technologies,
            String name,
            int replicas,
            int port,
            String domain) {
        public Service {
            technologies = List.copyOf(technologies);
        }
    }

    /// @param from the id of the service that opens the connection
    /// @param protocol what is usually spoken there
    public record Link(String from, String to, String protocol) {}

    /// @param taken the name of the technology that is drawn
    /// @param left the name of the one that would have done as well
    public record Choice(String taken, String left) {}

    /// @param start where it begins in the sentence, in characters
    public record Span(int start, int end, String text) {}

    public Proposal {
        services = List.copyOf(services);
        links = List.copyOf(links);
        excluded = List.copyOf(excluded);
        choices = List.copyOf(choices);
        understood = List.copyOf(understood);
        ignored = List.copyOf(ignored);
    }
}
