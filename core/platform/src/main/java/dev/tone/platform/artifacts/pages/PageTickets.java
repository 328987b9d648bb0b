package dev.tone.platform.artifacts.pages;

import dev.tone.model.artifact.Artifact;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Who may look at what, for an hour: a ticket is a host name that cannot be guessed. Thread-safe.
final class PageTickets {
    static final Duration VALID = Duration.ofHours(1);
    private static final int MOST = 500;
    private static final int BYTES = 16;

    private final SecureRandom random = new SecureRandom();
    private final Clock clock;
    private final Map<String, Ticket> tickets = new LinkedHashMap<>();

    record Ticket(String name, Artifact artifact, Instant expiresAt) {}

    PageTickets(Clock clock) {
        this.clock = clock;
    }

    synchronized Ticket issue(Artifact artifact) {
        Instant now = clock.instant();
        tickets.values().removeIf(ticket -> !now.isBefore(ticket.expiresAt));
        Iterator<String> oldest = tickets.keySet().iterator();
        while (tickets.size() >= MOST) {
            oldest.next();
            oldest.remove();
        }
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        Ticket ticket = new Ticket(HexFormat.of().formatHex(bytes), artifact, now.plus(VALID));
        tickets.put(ticket.name, ticket);
        return ticket;
    }

    synchronized Optional<Ticket> find(String name) {
        return Optional.ofNullable(tickets.get(name))
                .filter(ticket -> clock.instant().isBefore(ticket.expiresAt));
    }
}
