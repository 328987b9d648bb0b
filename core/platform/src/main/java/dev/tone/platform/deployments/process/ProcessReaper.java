package dev.tone.platform.deployments.process;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Ends everything that a command started: its session, whoever carries its marker, and whoever was seen below it.
///
/// Three nets, because each has holes: a child that forks twice and makes its own session leaves the session, a child
/// that clears its environment loses the marker, and a child that comes and goes quickly is never seen.
final class ProcessReaper {
    /// Names the marker in a process's environment.
    static final String VARIABLE = "TONE_PROCESS";

    private static final Logger LOG = LoggerFactory.getLogger(ProcessReaper.class);
    private static final Duration GIVE_UP = Duration.ofSeconds(10);
    private static final long PAUSE_MILLIS = 15;
    /// Would take its sandbox with it before what runs inside could say goodbye.
    private static final String SANDBOX_NAME = "bwrap";

    private final ProcessTable table;

    ProcessReaper(ProcessTable table) {
        this.table = table;
    }

    /// @param leader first process of the session
    /// @param seen processes that were seen below the leader
    record Family(String marker, ProcessTable.Key leader, Set<ProcessTable.Key> seen) {}

    List<ProcessTable.Entry> members(Family family) {
        List<ProcessTable.Entry> all = table.all();
        // A session id is not given away while anybody is in the session; it is somebody else's only when a process
        // with the leader's pid lives that is not the leader.
        boolean sessionIsOurs = family.leader().pid() > 1
                && all.stream()
                        .filter(entry -> entry.pid() == family.leader().pid())
                        .allMatch(entry -> entry.key().equals(family.leader()));
        List<ProcessTable.Entry> members = new ArrayList<>();
        String text = VARIABLE + "=" + family.marker();
        for (ProcessTable.Entry entry : all) {
            if (sessionIsOurs && entry.session() == family.leader().pid()
                    || family.seen().contains(entry.key())
                    || table.carries(entry.pid(), text)) {
                members.add(entry);
            }
        }
        return members;
    }

    /// Asks everything to end, waits for at most the grace, then ends it by force. Returns when nothing is left.
    ///
    /// @return how many processes there were at the beginning
    int end(Family family, Duration grace) {
        List<ProcessTable.Entry> members = members(family);
        int count = members.size();
        if (members.isEmpty()) {
            return 0;
        }
        if (grace.isPositive()) {
            for (ProcessTable.Entry member : members) {
                if (!member.name().equals(SANDBOX_NAME)) {
                    Signals.send(member.pid(), Signals.TERM);
                }
            }
            long deadline = System.nanoTime() + grace.toNanos();
            while (!members.isEmpty() && System.nanoTime() < deadline) {
                pause();
                members = members(family);
            }
        }
        long deadline = System.nanoTime() + GIVE_UP.toNanos();
        while (!members.isEmpty()) {
            for (ProcessTable.Entry member : members) {
                Signals.send(member.pid(), Signals.KILL);
            }
            if (System.nanoTime() > deadline) {
                LOG.error("{} processes of {} cannot be ended: {}", members.size(), family.marker(), members);
                return count;
            }
            pause();
            members = members(family);
        }
        return count;
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            // Ending processes is never left half done; the thread stays interrupted for its owner.
            Thread.currentThread().interrupt();
            Thread.onSpinWait();
        }
    }
}
