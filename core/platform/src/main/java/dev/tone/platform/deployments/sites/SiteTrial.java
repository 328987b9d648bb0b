package dev.tone.platform.deployments.sites;

import dev.tone.model.id.EnvironmentId;
import dev.tone.model.release.ReleaseNumbers;
import java.time.Duration;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A release beside the one that has the traffic, with a share of its visitors. Thread-safe.
public final class SiteTrial {
    private static final Logger LOG = LoggerFactory.getLogger(SiteTrial.class);

    private final SiteServer server;
    private final SiteAddress address;
    private final Backend candidate;
    private final SiteListener preview;
    private final int number;
    private final RandomGenerator random;
    private final Readings fresh = new Readings();
    private final Readings standing = new Readings();
    private volatile Backend current;
    private volatile int percent;

    SiteTrial(
            SiteServer server,
            SiteAddress address,
            Backend candidate,
            SiteListener preview,
            int number,
            RandomGenerator random) {
        this.server = server;
        this.address = address;
        this.candidate = candidate;
        this.current = candidate;
        this.preview = preview;
        this.number = number;
        this.random = random;
        SiteListener.Lease starting = preview.exchange(fresh.watched(candidate.handler()));
        assert starting != null;
    }

    EnvironmentId environment() {
        return address.environment();
    }

    boolean isOf(Backend backend) {
        return candidate == backend;
    }

    /// Both behind one door.
    SiteHandler beside(Backend standingRelease) {
        current = standingRelease;
        return new SplitHandler(
                standing.watched(standingRelease.handler()),
                fresh.watched(candidate.handler()),
                () -> percent,
                number,
                random);
    }

    void closePreview() {
        preview.close();
    }

    /// Where only the new release answers.
    public String previewUrl() {
        return "http://next-" + address.hostName() + ":" + preview.port() + "/";
    }

    /// Gives it so many of a hundred visitors, from the next request on, and counts anew.
    public void share(int ofHundred) {
        percent = ofHundred;
        fresh.reset(candidate);
        standing.reset(current);
    }

    /// Asks both releases for their health path so many times.
    public void probe(int times) {
        for (int i = 0; i < times; i++) {
            fresh.probe(candidate);
            standing.probe(current);
        }
    }

    /// @param fewest when visitors have made fewer requests than that, probes say how long it takes
    public ReleaseNumbers candidate(int fewest) {
        return fresh.numbers(candidate, fewest);
    }

    public ReleaseNumbers current(int fewest) {
        return standing.numbers(current, fewest);
    }

    /// Whether the site was not stopped meanwhile.
    public boolean isOn() {
        return server.isOn(this);
    }

    /// Gives all of the traffic back at once, lets what is under way finish, and ends the new release. Returns when
    /// nothing of it runs.
    public void withdraw(Duration drain) {
        server.withdraw(this);
        try {
            if (!fresh.isIdle(drain)) {
                LOG.info("Requests to a release that was taken back are cut off");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        candidate.end();
    }
}
