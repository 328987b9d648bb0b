package dev.tone.platform.deployments.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tone.model.deployment.Deployment;
import dev.tone.model.deployment.DeploymentState;
import dev.tone.model.fault.FaultException;
import dev.tone.platform.deployments.remote.git.GitHost;
import dev.tone.platform.kernel.egress.AddressRule;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// Against real repositories: one on the disk, and one behind Git's own protocol over HTTP.
@DisabledOnOs(OS.WINDOWS)
class GitTest {
    private static final Map<String, String> PLACE = Map.of("branch", "main", "folder", "clusters/shop");
    private static final Map<String, String> ONE = Map.of("web.yaml", "kind: one\n", "deep/x.yaml", "kind: x\n");

    @TempDir
    Path folder;

    private Git remote;
    private HostBench host;

    @BeforeEach
    void open() throws Exception {
        Path bare = folder.resolve("config.git");
        remote = Git.init()
                .setBare(true)
                .setGitDir(bare.toFile())
                .setInitialBranch("main")
                .call();
        host = bench("file://" + bare, true, AddressRule.any());
    }

    private HostBench bench(String token, boolean local, AddressRule rule) {
        return new HostBench(
                folder.resolve("b" + token.hashCode() + local),
                new GitHost(URI.create("http://127.0.0.1:9"), "github.com", local, rule),
                Duration.ofSeconds(20),
                token);
    }

    @AfterEach
    void close() {
        host.close();
        remote.close();
    }

    private Map<String, String> files() throws IOException {
        Map<String, String> files = new TreeMap<>();
        Repository repository = remote.getRepository();
        try (RevWalk walk = new RevWalk(repository);
                TreeWalk tree = new TreeWalk(repository)) {
            tree.addTree(walk.parseCommit(head()).getTree());
            tree.setRecursive(true);
            while (tree.next()) {
                files.put(
                        tree.getPathString(),
                        new String(
                                repository.open(tree.getObjectId(0)).getBytes(),
                                java.nio.charset.StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    private ObjectId head() throws IOException {
        return remote.getRepository().resolve("refs/heads/main");
    }

    private RevCommit commit() throws IOException {
        try (RevWalk walk = new RevWalk(remote.getRepository())) {
            return walk.parseCommit(head());
        }
    }

    /// Somebody else pushes a file.
    private void pushed(String file) throws Exception {
        Path work = Files.createTempDirectory(folder, "other");
        try (Git other = Git.cloneRepository()
                .setURI("file://" + folder.resolve("config.git"))
                .setDirectory(work.toFile())
                .call()) {
            Files.writeString(work.resolve(file), "theirs\n");
            other.add().addFilepattern(file).call();
            other.commit()
                    .setSign(false)
                    .setAuthor("x", "x@y")
                    .setCommitter("x", "x@y")
                    .setMessage("theirs")
                    .call();
            other.push().call();
        }
    }

    @Test
    void commits_the_release_into_its_folder_and_leaves_the_rest_alone() throws Exception {
        host.connected(PLACE);
        Deployment first = host.deployed(host.production, "shop", ONE);
        pushed("README.md");
        Deployment second = host.deployed(host.production, "shop-2", Map.of("web.yaml", "kind: two\n"));

        assertThat(first.state()).as(host.log(first)).isEqualTo(DeploymentState.SUCCEEDED);
        assertThat(second.state()).as(host.log(second)).isEqualTo(DeploymentState.SUCCEEDED);
        assertThat(files()).isEqualTo(Map.of("README.md", "theirs\n", "clusters/shop/web.yaml", "kind: two\n"));
        assertThat(second.url()).isNull();
        assertThat(host.log(second)).contains("Done after ").doesNotContain("Live at");
        assertThat(commit().getFullMessage())
                .startsWith("Deploy shop-2 to production (#2)")
                .contains("Tone-Release: " + second.releaseDigest());
    }

    @Test
    void a_rollback_commits_the_earlier_files_over_the_history() throws Exception {
        host.connected(PLACE);
        Deployment first = host.deployed(host.production, "shop", ONE);
        host.deployed(host.production, "shop-2", Map.of("web.yaml", "kind: two\n"));
        ObjectId before = head();

        Deployment back = host.rolledBack(first, "two is broken");

        assertThat(back.state()).as(host.log(back)).isEqualTo(DeploymentState.SUCCEEDED);
        assertThat(files())
                .isEqualTo(Map.of("clusters/shop/web.yaml", "kind: one\n", "clusters/shop/deep/x.yaml", "kind: x\n"));
        assertThat(commit().getParent(0).getId()).isEqualTo(before);
        assertThat(commit().getFullMessage()).contains("two is broken");
    }

    @Test
    void the_same_again_makes_no_commit() throws Exception {
        host.connected(PLACE);
        host.deployed(host.production, "shop", ONE);
        ObjectId before = head();

        Deployment again = host.deployed(host.production, "shop", ONE);

        assertThat(again.state()).isEqualTo(DeploymentState.SUCCEEDED);
        assertThat(head()).isEqualTo(before);
        assertThat(host.log(again)).contains("has exactly this already");
    }

    @Test
    void a_repository_behind_http_takes_the_commit_from_who_has_the_token_only() throws Exception {
        host.connected(PLACE);
        host.deployed(host.production, "shop", ONE);
        try (GitServer server = new GitServer(remote.getRepository(), "good-token");
                HostBench far = bench(server.address("good-token"), false, AddressRule.any());
                HostBench wrong = bench(server.address("wrong-token"), false, AddressRule.any());
                HostBench forbidden = bench(server.address("good-token"), true, AddressRule.publicOnly())) {
            far.connected(PLACE);
            server.interrupt(() -> {
                try {
                    pushed("meanwhile");
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
            });
            Deployment deployment = far.deployed(far.production, "shop", Map.of("web.yaml", "kind: far\n"));

            assertThat(deployment.state()).as(far.log(deployment)).isEqualTo(DeploymentState.SUCCEEDED);
            assertThat(files())
                    .containsEntry("clusters/shop/web.yaml", "kind: far\n")
                    .containsKey("meanwhile");
            assertThat(far.log(deployment)).contains("making the commit again").doesNotContain("good-token");
            assertThat(code(wrong)).isEqualTo("provider/token-refused");
            assertThat(code(forbidden)).isEqualTo("provider/unreachable");
        }
    }

    private static String code(HostBench bench) {
        try {
            bench.connect();
            return "connected";
        } catch (FaultException e) {
            assertThat(e.fault().title()).doesNotContain("token@");
            return e.fault().code();
        }
    }

    @Test
    void bad_addresses_branches_and_folders_are_refused() {
        host.connect();
        for (Map<String, String> wrong : java.util.List.of(
                Map.of("branch", "a..b"),
                Map.of("branch", "main", "folder", "../x"),
                Map.of("branch", "main", "folder", "a/.git/hooks"))) {
            assertThatThrownBy(() -> host.choose(host.production, wrong)).isInstanceOf(FaultException.class);
        }
        for (String wrong : new String[] {
            "git@github.com:acme/config.git",
            "ssh://git@host/x.git",
            "https://host",
            "file:///nowhere/at-all.git",
            "ext::sh"
        }) {
            try (HostBench bench = bench(wrong, true, AddressRule.any())) {
                assertThatThrownBy(bench::connect).isInstanceOf(FaultException.class);
            }
        }
        try (HostBench shared = bench("file://" + folder.resolve("config.git"), false, AddressRule.any())) {
            assertThat(code(shared)).isEqualTo("provider/invalid-repository");
        }
    }
}
