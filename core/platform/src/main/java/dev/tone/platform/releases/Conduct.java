package dev.tone.platform.releases;

import dev.tone.model.deployment.Failure;
import dev.tone.model.deployment.Stage;
import dev.tone.model.deployment.StageName;
import dev.tone.model.deployment.StageState;
import dev.tone.model.log.LogLevel;
import dev.tone.model.release.CanaryStep;
import dev.tone.model.release.ReleaseKind;
import dev.tone.model.release.ReleaseNumbers;
import dev.tone.model.release.ReleasePhase;
import dev.tone.model.release.ReleaseProgress;
import dev.tone.model.release.ReleaseStrategy;
import dev.tone.platform.deployments.logs.LogWriter;
import dev.tone.platform.deployments.provider.CanceledException;
import dev.tone.platform.deployments.provider.Conductor;
import dev.tone.platform.deployments.provider.Job;
import dev.tone.platform.deployments.provider.StepFailedException;
import dev.tone.platform.deployments.provider.Trial;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// One release on its way to all of the traffic: step by step, looked at all the time, and taken back the moment that
/// its numbers say so. Runs on the thread of its deployment; people reach it from others.
final class Conduct implements Conductor {
    /// Before a step ends, so many probes are made at a time where visitors are few.
    private static final int MOST_PROBES = 20;

    private final ReleaseStrategy strategy;
    private final Book book;
    private final Clock clock;
    private final Duration look;
    private volatile @Nullable ReleaseProgress latest;
    private @Nullable Wish wish;
    private boolean woken;

    /// What a person asks of it.
    enum Wish {
        NEXT,
        ALL
    }

    /// Keeps what becomes of it.
    interface Book {
        /// Its trial begins.
        ReleaseProgress begins(Conduct conduct, @Nullable String previewUrl);

        /// It enters a phase.
        void enters(ReleaseProgress now);

        /// Its numbers, at each look.
        void counts(ReleaseProgress now);
    }

    /// @param look how often the numbers are looked at
    Conduct(ReleaseStrategy strategy, Book book, Clock clock, Duration look) {
        this.strategy = strategy;
        this.book = book;
        this.clock = clock;
        this.look = look;
    }

    @Override
    public ReleaseStrategy strategy() {
        return strategy;
    }

    /// Somebody wants it to go on.
    synchronized void wants(Wish next) {
        wish = next;
        notifyAll();
    }

    private synchronized void wake() {
        woken = true;
        notifyAll();
    }

    private synchronized @Nullable Wish pause() throws InterruptedException {
        if (wish == null && !woken) {
            wait(look.toMillis());
        }
        woken = false;
        Wish taken = wish;
        wish = null;
        return taken;
    }

    @Override
    public void conduct(Job job, Trial trial) throws StepFailedException, CanceledException, InterruptedException {
        job.cancellation().endWith(this::wake);
        try {
            new Walk(job, trial, book.begins(this, trial.previewUrl())).walk();
        } finally {
            job.cancellation().endWith(null);
        }
    }

    /// As it was seen last; null before its trial.
    @Nullable
    ReleaseProgress latest() {
        return latest;
    }

    /// The way itself.
    private final class Walk {
        private final Job job;
        private final Trial trial;
        private ReleaseProgress now;

        private Walk(Job job, Trial trial, ReleaseProgress now) {
            this.job = job;
            this.trial = trial;
            this.now = now;
        }

        private void walk() throws StepFailedException, CanceledException, InterruptedException {
            if (trial.previewUrl() != null) {
                say(StageName.BESIDE, LogLevel.INFO, "The new release alone answers at " + trial.previewUrl());
            }
            if (strategy.kind() == ReleaseKind.BLUE_GREEN) {
                Duration healthy = Duration.ofSeconds(strategy.healthySeconds());
                if (isToStay(StageName.BESIDE, ReleasePhase.BESIDE, 0, 0, healthy) && strategy.manual()) {
                    waitForSomebody(StageName.BESIDE, 0, 0);
                }
                return;
            }
            List<CanaryStep> steps = strategy.steps();
            for (int i = 0; i < steps.size(); i++) {
                CanaryStep step = steps.get(i);
                if (!isToStay(
                        StageName.CANARY, ReleasePhase.CANARY, i, step.percent(), Duration.ofSeconds(step.seconds()))) {
                    return;
                }
            }
            if (strategy.manual()) {
                waitForSomebody(
                        StageName.CANARY, steps.size() - 1, steps.getLast().percent());
            }
        }

        /// One step.
        ///
        /// @return false when somebody wants it to have all of the traffic now
        private boolean isToStay(StageName stage, ReleasePhase phase, int step, int percent, Duration time)
                throws StepFailedException, CanceledException, InterruptedException {
            job.cancellation().check();
            if (stage == StageName.CANARY) {
                job.stages().begin(stage, percent + " %");
            } else {
                job.stages().begin(stage);
            }
            trial.share(percent);
            say(
                    stage,
                    LogLevel.INFO,
                    stage == StageName.CANARY
                            ? percent + " % of the visitors for " + words(time)
                            : "It runs beside the release before for " + words(time));
            Instant begun = clock.instant();
            now = now.in(phase, step, percent, begun, begun.plus(time));
            latest = now;
            book.enters(now);
            Wish wanted = watch(stage, begun.plus(time));
            job.stages().end(stage, StageState.SUCCEEDED);
            return wanted != Wish.ALL;
        }

        private void waitForSomebody(StageName stage, int step, int percent)
                throws StepFailedException, CanceledException, InterruptedException {
            String label = stage == StageName.CANARY ? percent + " % " + Stage.OPEN : Stage.OPEN;
            job.stages().begin(stage, label);
            say(stage, LogLevel.INFO, "It is healthy. It waits for somebody who gives it all of the traffic");
            ReleaseNumbers fresh = now.candidate();
            ReleaseNumbers standing = now.current();
            now = now.in(ReleasePhase.WAITING, step, percent, clock.instant(), null)
                    .counted(fresh, standing);
            latest = now;
            book.enters(now);
            watch(stage, null);
            job.stages().end(stage, StageState.SUCCEEDED);
        }

        /// Looks at the numbers until the time is over and enough was seen, or until somebody is content with less.
        private Wish watch(StageName stage, @Nullable Instant until)
                throws StepFailedException, CanceledException, InterruptedException {
            while (true) {
                job.cancellation().check();
                if (!trial.isOn()) {
                    throw taken(
                            "release/site-stopped",
                            "The site was stopped while the release was on trial.",
                            List.of(),
                            stage);
                }
                Verdict verdict = verdict();
                if (verdict.isBad()) {
                    String code = verdict.code() == null ? "" : verdict.code();
                    throw taken(code, verdict.sentence(), verdict.details(), stage);
                }
                if (until != null && verdict.enough() && !clock.instant().isBefore(until)) {
                    say(stage, LogLevel.INFO, verdict.sentence());
                    return Wish.NEXT;
                }
                probe(until);
                Wish wanted = pause();
                if (wanted != null) {
                    job.cancellation().check();
                    say(stage, LogLevel.INFO, "Somebody lets it go on: " + verdict.sentence());
                    return wanted;
                }
            }
        }

        private Verdict verdict() throws StepFailedException, CanceledException, InterruptedException {
            int fewest = strategy.rules().minRequests();
            ReleaseNumbers fresh = trial.candidate(fewest);
            now = now.counted(fresh, trial.current(fewest));
            latest = now;
            book.counts(now);
            ReleaseNumbers alike = trial.current(fresh.requests() >= fewest ? fewest : Integer.MAX_VALUE);
            Instant until = now.until();
            boolean settled = until == null
                    || clock.instant()
                            .isAfter(now.since()
                                    .plus(Duration.between(now.since(), until).dividedBy(2)));
            return Verdict.of(strategy.rules(), fresh, alike, trial.counts(), settled);
        }

        /// Visitors first: probes are spread over the step, so that they fill up only what visitors leave open.
        private void probe(@Nullable Instant until) {
            if (until == null) {
                return;
            }
            double whole = Math.max(1, Duration.between(now.since(), until).toMillis());
            double passed = Duration.between(now.since(), clock.instant()).toMillis() / whole;
            long due = Math.round(strategy.rules().minRequests() * Math.min(1, passed));
            long missing = due - now.candidate().answers();
            if (missing > 0) {
                trial.probe((int) Math.min(MOST_PROBES, missing));
            }
        }

        private StepFailedException taken(String code, String sentence, List<String> details, StageName stage) {
            say(stage, LogLevel.ERROR, sentence);
            say(stage, LogLevel.WARN, "All of the traffic goes back to the release before");
            return new StepFailedException(new Failure(
                            stage,
                            code,
                            sentence,
                            null,
                            null,
                            sentence,
                            job.log().last() - 1)
                    .with(details));
        }

        private void say(StageName stage, LogLevel level, String text) {
            new LogWriter(job.log(), job.redactor(), stage.name().toLowerCase(Locale.ROOT), Long.MAX_VALUE)
                    .say(level, text);
        }
    }

    private static String words(Duration time) {
        long seconds = time.toSeconds();
        return seconds % 60 == 0 && seconds > 0 ? seconds / 60 + " min" : seconds + " s";
    }
}
