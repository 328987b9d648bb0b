package dev.tone.model.deployment;

import dev.tone.model.fault.Fault;
import dev.tone.model.id.DeploymentId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Finds the deployment that broke something: between one that was good and a later one that is bad, the middle is
/// judged, again and again, until the first bad one is left.
///
/// @param line what may be it, oldest first: from the last that is known to be good to the first that is known to be
///     bad, both included; one for each release
/// @param skipped those that cannot be judged
public record Bisection(List<Deployment> line, List<DeploymentId> skipped) {
    private static final int ENDS = 2;

    public Bisection {
        line = List.copyOf(line);
        skipped = List.copyOf(skipped);
    }

    /// @param history of the project, in any order
    /// @throws dev.tone.model.fault.FaultException `bisect/order`,
    ///     `bisect/other-environment`, `bisect/not-published`, `bisect/same-release`
    public static Bisection between(List<Deployment> history, Deployment good, Deployment bad) {
        if (!good.environment().equals(bad.environment())) {
            throw Fault.invalid(
                            "bisect/other-environment",
                            "These deployments went to different environments.",
                            "Choose two of one environment.")
                    .asException();
        }
        if (good.releaseDigest() == null || bad.releaseDigest() == null) {
            throw Fault.invalid(
                            "bisect/not-published",
                            "Only what was published can be looked at.",
                            "Choose two deployments that succeeded.")
                    .asException();
        }
        if (good.number() >= bad.number()) {
            throw Fault.invalid(
                            "bisect/order",
                            "The good deployment has to come before the bad one.",
                            "Turn them around, or choose others.")
                    .asException();
        }
        if (good.releaseDigest().equals(bad.releaseDigest())) {
            throw Fault.invalid(
                            "bisect/same-release",
                            "Both have the same files.",
                            "What differs is not in them: compare their variables.")
                    .asException();
        }
        Map<String, Deployment> releases = new HashMap<>();
        List<Deployment> line = new ArrayList<>();
        line.add(good);
        releases.put(good.releaseDigest(), good);
        history.stream()
                .filter(each -> each.environment().equals(good.environment()))
                .filter(each -> each.number() > good.number() && each.number() < bad.number())
                .filter(each -> each.state() == DeploymentState.SUCCEEDED && each.kind() != DeploymentKind.ROLLBACK)
                .sorted(Comparator.comparingLong(Deployment::number))
                .forEach(each -> {
                    String release = each.releaseDigest();
                    if (release != null
                            && !release.equals(bad.releaseDigest())
                            && releases.putIfAbsent(release, each) == null) {
                        line.add(each);
                    }
                });
        line.add(bad);
        return new Bisection(line, List.of());
    }

    public Deployment good() {
        return line.getFirst();
    }

    public Deployment bad() {
        return line.getLast();
    }

    /// Those between, which can be judged.
    private List<Deployment> open() {
        return line.subList(1, line.size() - 1).stream()
                .filter(each -> !skipped.contains(each.id()))
                .toList();
    }

    /// What is to be judged now: the middle; empty when nothing is left to judge.
    public Optional<Deployment> next() {
        List<Deployment> open = open();
        return open.isEmpty() ? Optional.empty() : Optional.of(open.get(open.size() / ENDS));
    }

    /// How many more have to be judged at most.
    public int stepsLeft() {
        int open = open().size();
        return open == 0 ? 0 : Integer.SIZE - Integer.numberOfLeadingZeros(open);
    }

    /// @param good null when it cannot be judged
    public Bisection judged(Deployment deployment, @Nullable Boolean good) {
        int at = line.indexOf(deployment);
        if (at <= 0 || at >= line.size() - 1) {
            return this;
        }
        if (good == null) {
            List<DeploymentId> more = new ArrayList<>(skipped);
            more.add(deployment.id());
            return new Bisection(line, more);
        }
        return new Bisection(good ? line.subList(at, line.size()) : line.subList(0, at + 1), skipped);
    }

    /// Whether nothing is left to judge.
    public boolean isOver() {
        return open().isEmpty();
    }

    /// Those of which one is the first bad one; one when nothing had to be skipped.
    public List<Deployment> suspects() {
        return line.subList(1, line.size());
    }
}
