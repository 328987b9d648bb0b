package dev.tone.model.governance;

import java.time.DayOfWeek;
import java.util.List;

/// A time in which nothing new is deployed to the environment.
///
/// @param zone time zone that the times are of, `Europe/Berlin`
/// @param days on which it begins every week; empty when it is once
/// @param from every week `18:00`, once `2026-12-23T18:00`
/// @param until as `from`; a time of day that is not after it is one of the next day
public record Freeze(String name, String zone, List<DayOfWeek> days, String from, String until) {
    public Freeze {
        days = List.copyOf(days);
    }
}
