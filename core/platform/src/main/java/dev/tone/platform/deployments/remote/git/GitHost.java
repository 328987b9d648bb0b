package dev.tone.platform.deployments.remote.git;

import dev.tone.model.artifact.ArtifactFile;
import dev.tone.model.deployment.Deployment;
import dev.tone.model.project.Environment;
import dev.tone.model.provider.Provider;
import dev.tone.platform.deployments.provider.CanceledException;
import dev.tone.platform.deployments.remote.Exchange;
import dev.tone.platform.deployments.remote.Host;
import dev.tone.platform.deployments.remote.HostException;
import dev.tone.platform.deployments.remote.HostJob;
import dev.tone.platform.deployments.remote.Published;
import dev.tone.platform.deployments.remote.kubernetes.ManifestFiles;
import dev.tone.platform.kernel.egress.AddressRule;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.jspecify.annotations.Nullable;

/// Commits a release on a branch and pushes it. Others push to the same branch: theirs is fetched and ours made again
/// over it, and nothing is ever forced.
public final class GitHost implements Host {
    private static final int ATTEMPTS = 5;
    /// Characters of a commit's name that people read.
    private static final int SHORT = 10;

    private final URI statuses;
    private final String reporting;
    private final boolean localAllowed;
    private final AddressRule rule;

    /// @param statuses GitHub's API
    /// @param reporting host whose repositories it knows
    /// @param localAllowed whether repositories on this machine may be named
    /// @param rule which addresses may be called
    public GitHost(URI statuses, String reporting, boolean localAllowed, AddressRule rule) {
        this.statuses = statuses;
        this.reporting = reporting;
        this.localAllowed = localAllowed;
        this.rule = rule;
    }

    public static GitHost real(boolean localAllowed, AddressRule rule) {
        return new GitHost(URI.create("https://api.github.com"), "github.com", localAllowed, rule);
    }

    @Override
    public Provider description() {
        return GitDescription.PROVIDER;
    }

    @Override
    public URI api(String token) {
        return statuses;
    }

    @Override
    public Map<String, String> headers(String token) throws HostException {
        return Map.of(
                "Authorization", "Bearer " + Remote.of(token).password(),
                "Accept", "application/vnd.github+json",
                "X-GitHub-Api-Version", "2022-11-28",
                "User-Agent", "Tone Desktop");
    }

    @Override
    public List<String> secrets(String token) {
        try {
            String password = Remote.of(token).password();
            return password.isEmpty() ? List.of(token) : List.of(token, password);
        } catch (HostException e) {
            return List.of(token);
        }
    }

    private Remote remote(String token) throws HostException {
        Remote remote = Remote.of(token);
        if (remote.isLocal() && !localAllowed) {
            throw new HostException(
                    "provider/invalid-repository", "This platform does not use repositories of its own machine.");
        }
        return remote;
    }

    @Override
    public String account(Exchange exchange) throws HostException {
        Remote remote = remote(exchange.token());
        try (Checkout checkout = new Checkout(remote, "HEAD", new GuardedConnections(rule), () -> false)) {
            checkout.fetch();
        } catch (IOException e) {
            throw Checkout.failed(remote, e);
        }
        return remote.toString();
    }

    @Override
    public Target target(Exchange exchange, Environment environment, Map<String, String> settings)
            throws HostException {
        String branch = branch(settings.getOrDefault("branch", ""));
        String folder = folder(settings.getOrDefault("folder", ""));
        Remote remote = remote(exchange.token());
        return new Target(
                remote.address().getPath() + " · " + branch + (folder.isEmpty() ? "" : " · " + folder),
                settings.get("url"));
    }

    private static String branch(String setting) throws HostException {
        if (!Repository.isValidRefName(Constants.R_HEADS + setting)) {
            throw new HostException("provider/invalid-branch", "`" + setting + "` cannot be the name of a branch.");
        }
        return setting;
    }

    private static String folder(String setting) throws HostException {
        String folder = setting.replaceAll("^/+|/+$", "");
        for (String part : folder.split("/", -1)) {
            String lower = part.toLowerCase(Locale.ROOT);
            if (lower.equals(".")
                    || lower.equals("..")
                    || lower.equals(".git")
                    || (part.isEmpty() && !folder.isEmpty())) {
                throw new HostException("provider/invalid-folder", "`" + setting + "` cannot be a folder in it.");
            }
        }
        return folder;
    }

    @Override
    public Published publish(HostJob job) throws HostException, CanceledException, IOException, InterruptedException {
        Remote remote = remote(job.api().token());
        String branch = branch(job.setting("branch"));
        String commit;
        try (Checkout checkout = new Checkout(
                remote,
                branch,
                new GuardedConnections(rule),
                () -> job.job().cancellation().isCanceled())) {
            commit = pushed(job, checkout, branch);
        }
        String github = remote.nameAt(reporting);
        String page = github == null ? null : "https://" + reporting + "/" + github + "/commit/" + commit;
        String url = job.setting("url");
        Published published =
                new Published(GitDescription.NAME, remote.toString(), commit, url.isEmpty() ? null : url, page);
        job.remember(published);
        List<String> elements = ManifestFiles.workloads(job);
        for (String element : elements) {
            job.say(element, element + " is in " + commit.substring(0, SHORT));
        }
        follow(job, github, commit, elements);
        if (!url.isEmpty()) {
            job.health(url);
        }
        return published;
    }

    private static void follow(HostJob job, @Nullable String github, String commit, List<String> elements)
            throws HostException, CanceledException, InterruptedException {
        if (github == null) {
            job.say("What a controller makes of it is not known: only GitHub is asked");
        } else {
            boolean required = job.setting("wait").equalsIgnoreCase("yes");
            new ControllerStatus(job, github, commit, required, elements).follow();
        }
    }

    /// @return the commit that has the release
    private static String pushed(HostJob job, Checkout checkout, String branch)
            throws HostException, CanceledException, IOException, InterruptedException {
        SortedMap<String, Path> files = new TreeMap<>();
        for (ArtifactFile file : job.release().files()) {
            files.put(file.path(), job.file(file.path()));
        }
        String folder = folder(job.setting("folder"));
        for (int attempt = 1; ; attempt++) {
            job.check();
            ObjectId head = checkout.fetch();
            ObjectId commit = checkout.commit(
                    folder, files, message(job), job.deployment().createdAt());
            if (commit == null && head != null) {
                job.say(branch + " has exactly this already, in "
                        + head.abbreviate(SHORT).name());
                job.commit();
                return head.name();
            }
            if (attempt == 1) {
                job.commit();
            }
            if (commit != null && checkout.push(commit)) {
                job.say("Pushed " + commit.abbreviate(SHORT).name() + " to " + branch + ": " + files.size()
                        + (files.size() == 1 ? " file" : " files"));
                return commit.name();
            }
            if (attempt == ATTEMPTS) {
                throw new HostException(
                        "provider/push-refused", "Others keep pushing to " + branch + ". Try again in a moment.");
            }
            job.say("Somebody else has pushed to " + branch + "; making the commit again over theirs");
        }
    }

    private static String message(HostJob job) {
        Deployment deployment = job.deployment();
        String reason = deployment.reason();
        return "Deploy " + deployment.artifactName() + " to "
                + job.job().environment().name() + " (#"
                + deployment.number() + ")\n\n"
                + (reason == null ? "" : reason + "\n\n")
                + "Tone-Deployment: " + deployment.id().value() + "\nTone-Release: "
                + job.release().digest() + "\n";
    }
}
