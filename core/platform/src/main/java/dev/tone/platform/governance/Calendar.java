package dev.tone.platform.governance;

import dev.tone.model.fault.Fault;
import dev.tone.model.fault.FaultException;
import dev.tone.model.governance.Freeze;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;

/// When nothing new is deployed. Pure. A time of day that a change to summer time leaves out is the one after it.
final class Calendar {
    private static final int MOST = 50;
    private static final int LONGEST_NAME = 80;
    /// Freezes that follow each other without a gap count as one, as far as anybody plans.
    private static final int MOST_IN_A_ROW = 60;

    private Calendar() {}

    /// @param freeze that goes on
    /// @param until when nothing is frozen any more
    record Frozen(Freeze freeze, Instant until) {}

    static Optional<Frozen> frozen(List<Freeze> freezes, Instant now) {
        Optional<Frozen> first = one(freezes, now);
        Optional<Frozen> last = first;
        for (int i = 0; i < MOST_IN_A_ROW && last.isPresent(); i++) {
            Optional<Frozen> next = one(freezes, last.get().until());
            if (next.isEmpty()) {
                break;
            }
            last = next;
        }
        Instant until = last.map(Frozen::until).orElse(now);
        return first.map(frozen -> new Frozen(frozen.freeze(), until));
    }

    private static Optional<Frozen> one(List<Freeze> freezes, Instant now) {
        return freezes.stream()
                .flatMap(freeze -> end(freeze, now).map(end -> new Frozen(freeze, end)).stream())
                .max((a, b) -> a.until().compareTo(b.until()));
    }

    private static Optional<Instant> end(Freeze freeze, Instant now) {
        ZoneId zone = ZoneId.of(freeze.zone());
        if (freeze.days().isEmpty()) {
            Instant from = LocalDateTime.parse(freeze.from()).atZone(zone).toInstant();
            Instant until = LocalDateTime.parse(freeze.until()).atZone(zone).toInstant();
            return holds(from, until, now) ? Optional.of(until) : Optional.empty();
        }
        LocalTime from = LocalTime.parse(freeze.from());
        LocalTime until = LocalTime.parse(freeze.until());
        LocalDate today = now.atZone(zone).toLocalDate();
        for (LocalDate day : List.of(today, today.minusDays(1))) {
            if (freeze.days().contains(day.getDayOfWeek())) {
                ZonedDateTime begins = day.atTime(from).atZone(zone);
                ZonedDateTime ends = (until.isAfter(from) ? day : day.plusDays(1))
                        .atTime(until)
                        .atZone(zone);
                if (holds(begins.toInstant(), ends.toInstant(), now)) {
                    return Optional.of(ends.toInstant());
                }
            }
        }
        return Optional.empty();
    }

    private static boolean holds(Instant from, Instant until, Instant now) {
        return !now.isBefore(from) && now.isBefore(until);
    }

    /// @throws FaultException `freeze/invalid`
    static void check(List<Freeze> freezes) {
        if (freezes.size() > MOST) {
            throw invalid("An environment has at most " + MOST + " freezes.");
        }
        for (Freeze freeze : freezes) {
            if (freeze.name().isBlank() || freeze.name().length() > LONGEST_NAME) {
                throw invalid("A freeze has a name of at most " + LONGEST_NAME + " characters.");
            }
            checkTimes(freeze);
        }
    }

    private static void checkTimes(Freeze freeze) {
        try {
            ZoneId zone = ZoneId.of(freeze.zone());
            if (freeze.days().isEmpty()) {
                var from = LocalDateTime.parse(freeze.from()).atZone(zone);
                if (!LocalDateTime.parse(freeze.until()).atZone(zone).isAfter(from)) {
                    throw invalid("“" + freeze.name() + "” ends before it begins.");
                }
            } else {
                LocalTime.parse(freeze.from());
                LocalTime.parse(freeze.until());
            }
        } catch (DateTimeException e) {
            throw invalid("“" + freeze.name() + "” has times like 18:00 on days of the week, or from"
                    + " 2026-12-23T18:00 on, in a time zone like Europe/Berlin.");
        }
    }

    private static FaultException invalid(String detail) {
        return Fault.invalid("freeze/invalid", "This freeze cannot be used.", detail)
                .asException();
    }
}
