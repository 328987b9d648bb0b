package dev.tone.platform.deployments.remote.git;

import dev.tone.model.observe.Pin;
import dev.tone.platform.deployments.remote.HostException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.api.errors.TransportException;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheBuilder;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.errors.NoRemoteRepositoryException;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.EmptyProgressMonitor;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.transport.PushResult;
import org.eclipse.jgit.transport.RefSpec;
import org.eclipse.jgit.transport.RemoteRefUpdate;
import org.eclipse.jgit.transport.TransportHttp;
import org.eclipse.jgit.transport.http.HttpConnectionFactory;
import org.eclipse.jgit.treewalk.CanonicalTreeParser;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.jspecify.annotations.Nullable;

/// One branch of a remote repository, its newest commit only, without a work tree. In a folder of its own that
/// goes when this is closed.
final class Checkout implements Pin {
    private static final int SECONDS = 60;
    private static final String FETCHED = "refs/tone/fetched";

    private final Remote remote;
    private final String branch;
    private final HttpConnectionFactory connections;
    private final BooleanSupplier ended;
    private final Path folder;
    private final Git git;
    private @Nullable ObjectId head;

    /// @param ended whether nobody waits for it any more
    Checkout(Remote remote, String branch, HttpConnectionFactory connections, BooleanSupplier ended)
            throws IOException {
        this.remote = remote;
        this.branch = branch;
        this.connections = connections;
        this.ended = ended;
        folder = Files.createTempDirectory("tone-git-");
        try {
            git = Git.init().setBare(true).setGitDir(folder.toFile()).call();
        } catch (GitAPIException e) {
            throw new IOException("A repository could not be made", e);
        }
    }

    private static final class Watched extends EmptyProgressMonitor {
        private final BooleanSupplier ended;

        private Watched(BooleanSupplier ended) {
            this.ended = ended;
        }

        @Override
        public boolean isCancelled() {
            return ended.getAsBoolean();
        }
    }

    private <C extends org.eclipse.jgit.api.TransportCommand<C, ?>> C prepared(C command) {
        return command.setCredentialsProvider(remote.credentials())
                .setTimeout(SECONDS)
                .setTransportConfigCallback(transport -> {
                    if (transport instanceof TransportHttp http) {
                        http.setHttpConnectionFactory(connections);
                    }
                });
    }

    /// Gets the branch as it is now; null where the repository has no such branch yet.
    @Nullable
    ObjectId fetch() throws HostException {
        try {
            Ref found = prepared(git.lsRemote().setRemote(remote.address().toString()))
                    .callAsMap()
                    .get(Constants.R_HEADS + branch);
            if (found == null) {
                head = null;
                return null;
            }
            prepared(git.fetch())
                    .setRemote(remote.address().toString())
                    .setRefSpecs(new RefSpec("+" + Constants.R_HEADS + branch + ":" + FETCHED))
                    .setDepth(1)
                    .setProgressMonitor(new Watched(ended))
                    .call();
            head = git.getRepository().resolve(FETCHED);
            return head;
        } catch (GitAPIException | IOException e) {
            throw failed(remote, e);
        }
    }

    /// The branch with exactly these files in the folder, everything else as it is; the commit is not pushed yet.
    ///
    /// @param place folder in the repository, empty for its root
    /// @return the commit, or null when the branch has exactly this already
    @Nullable
    ObjectId commit(String place, SortedMap<String, Path> files, String message, Instant when) throws IOException {
        Repository repository = git.getRepository();
        try (ObjectInserter inserter = repository.newObjectInserter();
                ObjectReader reader = repository.newObjectReader();
                RevWalk walk = new RevWalk(reader)) {
            RevCommit parent = head == null ? null : walk.parseCommit(head);
            DirCache index = DirCache.newInCore();
            DirCacheBuilder builder = index.builder();
            if (parent != null) {
                keep(reader, parent, place, builder);
            }
            for (Map.Entry<String, Path> file : files.entrySet()) {
                DirCacheEntry entry = new DirCacheEntry(place.isEmpty() ? file.getKey() : place + "/" + file.getKey());
                entry.setFileMode(
                        Files.isExecutable(file.getValue()) ? FileMode.EXECUTABLE_FILE : FileMode.REGULAR_FILE);
                try (InputStream in = Files.newInputStream(file.getValue())) {
                    entry.setObjectId(inserter.insert(Constants.OBJ_BLOB, Files.size(file.getValue()), in));
                }
                builder.add(entry);
            }
            builder.finish();
            ObjectId tree = index.writeTree(inserter);
            if (parent != null && parent.getTree().getId().equals(tree)) {
                return null;
            }
            CommitBuilder commit = new CommitBuilder();
            commit.setTreeId(tree);
            if (parent != null) {
                commit.setParentId(parent);
            }
            PersonIdent author = new PersonIdent("Tone", "tone@localhost", when, java.time.ZoneOffset.UTC);
            commit.setAuthor(author);
            commit.setCommitter(author);
            commit.setMessage(message);
            ObjectId made = inserter.insert(commit);
            inserter.flush();
            return made;
        }
    }

    private static void keep(ObjectReader reader, RevCommit parent, String place, DirCacheBuilder builder)
            throws IOException {
        try (TreeWalk walk = new TreeWalk(reader)) {
            walk.setRecursive(true);
            walk.addTree(new CanonicalTreeParser(null, reader, parent.getTree()));
            while (walk.next()) {
                String path = walk.getPathString();
                if (place.isEmpty() || path.startsWith(place + "/")) {
                    continue;
                }
                DirCacheEntry entry = new DirCacheEntry(walk.getRawPath());
                entry.setFileMode(walk.getFileMode(0));
                entry.setObjectId(walk.getObjectId(0));
                builder.add(entry);
            }
        }
    }

    /// @return false when somebody else has pushed meanwhile: fetch and try again
    boolean push(ObjectId commit) throws HostException {
        try {
            RemoteRefUpdate update = new RemoteRefUpdate(
                    git.getRepository(),
                    commit.name(),
                    commit,
                    Constants.R_HEADS + branch,
                    false,
                    null,
                    head == null ? ObjectId.zeroId() : head);
            Iterable<PushResult> results = push(update);
            for (PushResult result : results) {
                RemoteRefUpdate.Status status =
                        result.getRemoteUpdate(Constants.R_HEADS + branch).getStatus();
                switch (status) {
                    case OK, UP_TO_DATE -> {
                        return true;
                    }
                    case REJECTED_NONFASTFORWARD, REJECTED_REMOTE_CHANGED -> {
                        return false;
                    }
                    default -> {
                        String said = result.getRemoteUpdate(Constants.R_HEADS + branch)
                                .getMessage();
                        throw new HostException(
                                "provider/push-refused",
                                "The repository refuses the commit on " + branch
                                        + (said == null ? "." : ": " + said + ".") + " A protected branch needs a token"
                                        + " that may push to it.");
                    }
                }
            }
            return false;
        } catch (IOException e) {
            throw failed(remote, e);
        }
    }

    private Iterable<PushResult> push(RemoteRefUpdate update) throws HostException, IOException {
        try (var transport = org.eclipse.jgit.transport.Transport.open(
                git.getRepository(), remote.address().toString())) {
            transport.setCredentialsProvider(remote.credentials());
            transport.setTimeout(SECONDS);
            if (transport instanceof TransportHttp http) {
                http.setHttpConnectionFactory(connections);
            }
            return java.util.List.of(transport.push(new Watched(() -> false), java.util.List.of(update)));
        } catch (java.net.URISyntaxException e) {
            throw failed(remote, e);
        }
    }

    /// What Git says, without the address that holds the token.
    static HostException failed(Remote remote, Exception e) {
        String text = String.valueOf(e.getMessage());
        Throwable root = e;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
            text = text + " " + root.getMessage();
        }
        String lower = text.toLowerCase(java.util.Locale.ROOT);
        if (lower.contains("not authorized")
                || lower.contains("authentication is required")
                || lower.matches("(?s).*\\b401\\b.*")) {
            return new HostException("provider/token-refused", "The repository does not accept the token.");
        }
        if (lower.matches("(?s).*\\b403\\b.*") || lower.contains("not permitted")) {
            return new HostException("provider/not-allowed", "The token may not write to the repository.");
        }
        if (root instanceof NoRemoteRepositoryException
                || lower.contains("not found")
                || lower.matches("(?s).*\\b404\\b.*")) {
            return new HostException("provider/not-found", "There is no repository at " + remote + ".");
        }
        boolean away = e instanceof TransportException || root instanceof IOException;
        return new HostException(
                away ? "provider/unreachable" : "provider/failed",
                "The repository at " + remote.address().getHost() + " cannot be reached: " + root.getMessage() + ".");
    }

    @Override
    public void close() {
        git.close();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
