package dev.tone.desktop.deployments.timeline;

import dev.tone.model.deployment.Deployment;
import dev.tone.model.id.EnvironmentId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Lays deployments out in one lane per environment: side by side where they fit, in rows below each other where they
/// overlap, and as one block where there are too many for that. Pure.
final class Lanes {
    /// Narrower could not be hit.
    static final double LEAST = 8;
    private static final double GAP = 2;
    private static final int ROWS = 3;

    private Lanes() {}

    /// One block, of one deployment or of several that lie too close together.
    ///
    /// @param x and width in pixels of the scale
    /// @param row in its lane, from 0
    record Block(List<Deployment> deployments, double x, double width, int row) {
        Block {
            deployments = List.copyOf(deployments);
        }

        boolean isCluster() {
            return deployments.size() > 1;
        }

        /// The newest.
        Deployment first() {
            return deployments.getLast();
        }

        double right() {
            return x + width;
        }

        private Block with(Deployment more, double from, double to) {
            List<Deployment> all = new ArrayList<>(deployments);
            all.add(more);
            double left = Math.min(x, from);
            return new Block(all, left, Math.max(right(), to) - left, row);
        }
    }

    /// @param blocks by time
    /// @param rows how many rows it needs, at least one
    record Lane(EnvironmentId environment, List<Block> blocks, int rows) {}

    /// @param environments in the order of their lanes; one without a deployment has an empty lane
    static List<Lane> arrange(
            List<EnvironmentId> environments,
            Collection<Deployment> deployments,
            Timeline.Span span,
            double width,
            Instant now) {
        return environments.stream()
                .map(environment -> lane(
                        environment,
                        deployments.stream()
                                .filter(d -> d.environment().equals(environment))
                                .filter(d -> Timeline.touches(d, span, now))
                                .sorted(Comparator.comparing(Deployment::createdAt)
                                        .thenComparing(Deployment::number))
                                .toList(),
                        span,
                        width,
                        now))
                .toList();
    }

    /// The deployment that lies next in this direction in the lane, or the nearest in time in the lane beside.
    static Optional<Deployment> next(
            List<EnvironmentId> environments,
            Collection<Deployment> deployments,
            Deployment from,
            int across,
            int down) {
        int lane = environments.indexOf(from.environment()) + down;
        if (lane < 0 || lane >= environments.size()) {
            return Optional.empty();
        }
        List<Deployment> there = deployments.stream()
                .filter(d -> d.environment().equals(environments.get(lane)))
                .sorted(Comparator.comparing(Deployment::createdAt).thenComparing(Deployment::number))
                .toList();
        if (down != 0) {
            return there.stream().min(Comparator.comparing(d -> Timeline.distance(d.createdAt(), from.createdAt())));
        }
        int at = there.indexOf(from) + across;
        return at < 0 || at >= there.size() ? Optional.empty() : Optional.of(there.get(at));
    }

    private static Lane lane(
            EnvironmentId environment, List<Deployment> byTime, Timeline.Span span, double width, Instant now) {
        List<Block> blocks = new ArrayList<>();
        int[] lastOfRow = new int[ROWS];
        java.util.Arrays.fill(lastOfRow, -1);
        int rows = 1;
        for (Deployment deployment : byTime) {
            double from = Math.max(0, span.part(deployment.createdAt()) * width);
            double to = Math.min(width, span.part(Timeline.end(deployment, now)) * width);
            from = Math.min(from, width - LEAST);
            double right = Math.max(from + LEAST, to);
            int row = freeRow(blocks, lastOfRow, from);
            if (row >= 0) {
                lastOfRow[row] = blocks.size();
                blocks.add(new Block(List.of(deployment), from, right - from, row));
                rows = Math.max(rows, row + 1);
            } else {
                int crowded = lastOfRow[ROWS - 1];
                blocks.set(crowded, blocks.get(crowded).with(deployment, from, right));
            }
        }
        return new Lane(environment, List.copyOf(blocks), rows);
    }

    /// The first row that is free from here on, -1 for none.
    private static int freeRow(List<Block> blocks, int[] lastOfRow, double from) {
        for (int row = 0; row < lastOfRow.length; row++) {
            if (lastOfRow[row] < 0 || blocks.get(lastOfRow[row]).right() + GAP <= from) {
                return row;
            }
        }
        return -1;
    }
}
