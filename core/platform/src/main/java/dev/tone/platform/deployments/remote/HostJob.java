package dev.tone.platform.deployments.remote;

import dev.tone.model.deployment.Deployment;
import dev.tone.model.deployment.DeploymentKind;
import dev.tone.model.deployment.StageName;
import dev.tone.model.deployment.StageState;
import dev.tone.model.log.LogLevel;
import dev.tone.model.observe.Pin;
import dev.tone.model.release.ReleaseStrategy;
import dev.tone.platform.deployments.logs.LogWriter;
import dev.tone.platform.deployments.provider.CanceledException;
import dev.tone.platform.deployments.provider.Job;
import dev.tone.platform.deployments.provider.Release;
import dev.tone.platform.deployments.provider.StepFailedException;
import dev.tone.platform.deployments.provider.Trial;
import dev.tone.platform.kernel.egress.Answer;
import dev.tone.platform.kernel.egress.Call;
import dev.tone.platform.kernel.egress.Caller;
import dev.tone.platform.kernel.egress.Pauses;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One deployment as a host works on it: what to publish, with which settings, and whom to tell.
public final class HostJob {
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);
    private static final int HEALTH_ATTEMPTS = 8;

    private final Job job;
    private final Release release;
    private final Path files;
    private final Map<String, String> settings;
    private final @Nullable Published source;
    private final Consumer<Published> memory;
    private final LogWriter log;
    private final Map<String, LogWriter> logs = new HashMap<>();
    private final Pauses pauses;
    private final Duration patience;
    private final EndingCaller caller;
    private final Waking waking = new Waking();
    private @Nullable Exchange exchange;
    private Duration waited = Duration.ZERO;
    private Duration next = FIRST_PAUSE;

    /// @param files folder with the release's files
    /// @param source what the deployment that this one goes back to or repeats has become there
    /// @param patience how long the provider may take in all
    HostJob(
            Job job,
            Release release,
            Path files,
            Map<String, String> settings,
            @Nullable Published source,
            Consumer<Published> memory,
            LogWriter log,
            Pauses pauses,
            Duration patience) {
        this.job = job;
        this.release = release;
        this.files = files;
        this.settings = Map.copyOf(settings);
        this.source = source;
        this.memory = memory;
        this.log = log;
        this.pauses = pauses;
        this.patience = patience;
        this.caller = new EndingCaller();
    }

    /// Ends everything that the job waits for once it is canceled.
    private final class EndingCaller implements Caller {
        private final Set<Runnable> ends = ConcurrentHashMap.newKeySet();

        private EndingCaller() {
            listen();
        }

        private void listen() {
            job.cancellation().endWith(() -> ends.forEach(Runnable::run));
        }

        @Override
        public boolean isEnded() {
            return job.cancellation().isCanceled();
        }

        @Override
        public Pin onEnd(Runnable end) {
            ends.add(end);
            if (isEnded()) {
                end.run();
            }
            return () -> ends.remove(end);
        }

        @Override
        public void hears(String sentence) {
            log.say(LogLevel.WARN, sentence);
        }
    }

    /// Waits like the caller, and wakes as well when the provider has called.
    private final class Waking implements Caller {
        private final Set<Runnable> ends = ConcurrentHashMap.newKeySet();
        private final AtomicBoolean woken = new AtomicBoolean();

        private void wake() {
            woken.set(true);
            ends.forEach(Runnable::run);
        }

        /// @return whether it was woken since it was asked last
        private boolean answered() {
            return woken.getAndSet(false);
        }

        @Override
        public boolean isEnded() {
            return woken.get() || caller.isEnded();
        }

        @Override
        public Pin onEnd(Runnable end) {
            ends.add(end);
            if (woken.get()) {
                end.run();
            }
            Pin outer = caller.onEnd(end);
            return () -> {
                ends.remove(end);
                outer.close();
            };
        }

        @Override
        public void hears(String sentence) {
            caller.hears(sentence);
        }
    }

    Caller caller() {
        return caller;
    }

    void use(Exchange conversation) {
        exchange = conversation;
    }

    /// The provider's API.
    public Exchange api() {
        if (exchange == null) {
            throw new IllegalStateException("The job has not begun");
        }
        return exchange;
    }

    public Job job() {
        return job;
    }

    public Deployment deployment() {
        return job.deployment();
    }

    public boolean isRollback() {
        return deployment().kind() == DeploymentKind.ROLLBACK;
    }

    public Release release() {
        return release;
    }

    public Path file(String path) {
        return files.resolve(path);
    }

    /// Empty when people did not say.
    public String setting(String key) {
        return settings.getOrDefault(key, "");
    }

    /// What the deployment that this one goes back to or repeats has become at the same target; null when nothing.
    public @Nullable Published source(String target) {
        return source != null && source.target().equals(target) ? source : null;
    }

    /// Kept at once, so that it can be found after a crash and rolled back to.
    public void remember(Published published) {
        memory.accept(published);
    }

    public void say(String sentence) {
        log.say(LogLevel.INFO, sentence);
    }

    /// As [#say(String)], of one of several that are published together.
    ///
    /// @param element its name
    public void say(String element, String sentence) {
        logOf(element).say(LogLevel.INFO, sentence);
    }

    public void warn(String sentence) {
        log.say(LogLevel.WARN, sentence);
    }

    /// What a program wrote there.
    public void output(String text) {
        write(log, text);
    }

    /// As [#output(String)], by one of several that are published together.
    ///
    /// @param element its name
    public void output(String element, String text) {
        write(logOf(element), text);
    }

    private LogWriter logOf(String element) {
        return logs.computeIfAbsent(element, log::of);
    }

    private static void write(LogWriter to, String text) {
        byte[] bytes = (text.endsWith("\n") ? text : text + "\n").getBytes(StandardCharsets.UTF_8);
        to.bytes(bytes, 0, bytes.length);
    }

    void complete() {
        for (LogWriter each :
                Stream.concat(Stream.of(log), logs.values().stream()).toList()) {
            each.end();
        }
        job.cancellation().endWith(null);
    }

    /// How the release is to take the traffic.
    public ReleaseStrategy strategy() {
        return job.conductor().strategy();
    }

    /// Leads a release through its trial that stands ready and has no traffic yet. Returns when it may take all of it.
    ///
    /// @throws HostException `release/…`: it has to be taken back
    public void conduct(Trial trial) throws HostException, CanceledException, InterruptedException {
        job.stages().end(StageName.PUBLISH, StageState.SUCCEEDED);
        try {
            job.conductor().conduct(job, trial);
        } catch (StepFailedException e) {
            throw e.getCause() instanceof HostException broken
                    ? broken
                    : new HostException(
                            e.failure().code(),
                            e.failure().message(),
                            e.failure().details());
        } finally {
            caller.listen();
        }
        job.stages().begin(StageName.PUBLISH, "100 %");
        progress();
    }

    /// From here on it cannot be canceled.
    public void commit() throws CanceledException {
        job.cancellation().commit();
    }

    public void check() throws CanceledException {
        job.cancellation().check();
    }

    /// Lets some time pass before the provider is asked again.
    public void pause() throws HostException, CanceledException, InterruptedException {
        check();
        if (waited.compareTo(patience) > 0) {
            throw HostException.timedOut(api().title() + " was not done after " + patience.toMinutes() + " min.");
        }
        pauses.pause(next, waking);
        waited = waited.plus(next);
        next = next.multipliedBy(3).dividedBy(2);
        if (next.compareTo(LONGEST_PAUSE) > 0) {
            next = LONGEST_PAUSE;
        }
        if (waking.answered()) {
            progress();
        }
        check();
    }

    /// The provider has said that something has happened: the next look comes now. Any thread.
    void wake() {
        waking.wake();
    }

    /// Something has happened: the next look comes sooner again.
    public void progress() {
        next = FIRST_PAUSE;
    }

    /// Asks the published site itself.
    public void health(String url) throws HostException, CanceledException, InterruptedException {
        job.stages().end(StageName.PUBLISH, StageState.SUCCEEDED);
        job.stages().begin(StageName.HEALTH);
        String path = deployment().settings().healthPath();
        URI uri;
        try {
            uri = URI.create(url).resolve(path);
        } catch (IllegalArgumentException e) {
            throw HostException.unexpected(api().title(), "`" + url + "` as the site's address");
        }
        String problem = "";
        progress();
        for (int attempt = 1; attempt <= HEALTH_ATTEMPTS; attempt++) {
            check();
            Answer answer = api().raw(Call.get(uri));
            int status = answer.status();
            if (status < 400) {
                say(path + " answers " + status);
                job.stages().end(StageName.HEALTH, StageState.SUCCEEDED);
                return;
            }
            if (status == 401 || status == 403) {
                warn(path + " answers " + status + ": the site asks who is there, so its health was not looked at");
                job.stages().end(StageName.HEALTH, StageState.SKIPPED);
                return;
            }
            problem = path + " answers " + status + " at " + url;
            warn(problem);
            pause();
        }
        throw new HostException("deployment/not-healthy", problem + ".");
    }
}
