package dev.tone.platform.deployments;

import static dev.tone.platform.deployments.Eventually.eventually;
import static dev.tone.platform.deployments.sites.RawClient.body;
import static dev.tone.platform.deployments.sites.RawClient.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tone.model.api.DeploymentApi;
import dev.tone.model.deployment.Deployment;
import dev.tone.model.deployment.DeploymentKind;
import dev.tone.model.deployment.DeploymentState;
import dev.tone.model.deployment.SiteHealth;
import dev.tone.model.deployment.Stage;
import dev.tone.model.deployment.StageName;
import dev.tone.model.fault.FaultException;
import dev.tone.model.id.ArtifactId;
import dev.tone.model.json.Json;
import dev.tone.model.project.Environment;
import dev.tone.model.project.Project;
import dev.tone.platform.deployments.sites.TinyApp;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// Retry, redeploy and restart are three things.
@DisabledOnOs(OS.WINDOWS)
class AgainTest {
    @TempDir
    Path folder;

    private Workbench bench;
    private Project project;
    private Environment production;

    @BeforeEach
    void open() {
        bench = Workbench.open(folder);
        project = bench.project("Shop");
        production = bench.environment(project, "production");
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private static void refused(String code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOf(FaultException.class)
                .extracting(thrown -> ((FaultException) thrown).fault().code())
                .isEqualTo(code);
    }

    /// A site that writes a variable into its page when it is built.
    private ArtifactId built() {
        return bench.artifact(
                project,
                "built",
                Map.of(
                        "tone.json",
                        "{\"build\":\"sh build.sh\",\"output\":\"dist\"}",
                        "build.sh",
                        "mkdir dist; printf '%s' \"$MODE\" > dist/index.html"));
    }

    private ArtifactId process(String name, String start) {
        return bench.artifact(project, name, Map.of("tone.json", "{\"start\":" + Json.write(start) + "}"));
    }

    private String page() {
        return body(get(bench.port(production.id()), "/"));
    }

    @Test
    void aRedeploymentTakesTheVariablesOfNowBuiltOrAsItIs() {
        bench.variable(production, "MODE", "slow", false);
        Deployment first = bench.deployed(project, production, built());
        bench.variable(production, "MODE", "fast", false);

        Deployment asItIs = bench.finished(bench.deployments()
                .redeploy(bench.actor, first.id(), new DeploymentApi.Redeploy(false, null))
                .id());
        assertThat(asItIs.kind()).isEqualTo(DeploymentKind.REDEPLOY);
        assertThat(asItIs.releaseDigest()).isEqualTo(first.releaseDigest());
        assertThat(asItIs.stages()).extracting(Stage::name).doesNotContain(StageName.BUILD);
        assertThat(page()).isEqualTo("slow");

        Deployment anew = bench.finished(bench.deployments()
                .redeploy(bench.actor, first.id(), new DeploymentApi.Redeploy(true, null))
                .id());
        assertThat(anew.source()).isEqualTo(first.id());
        assertThat(page()).isEqualTo("fast");
        refused("deployment/nothing-failed", () -> bench.deployments().retry(bench.actor, anew.id()));
    }

    @Test
    void onlyThePartThatFailedIsRetried() throws Exception {
        Path ready = folder.resolve("ready");
        String start = "test -e " + ready + " && " + TinyApp.command("one");
        Deployment failed = bench.deployed(project, production, process("app", start));
        assertThat(failed.state()).isEqualTo(DeploymentState.FAILED);
        assertThat(failed.releaseDigest()).isNotNull();
        Files.createFile(ready);

        Deployment again = bench.finished(
                bench.deployments().retry(bench.actor, failed.id(), true).id());

        assertThat(again.state()).isEqualTo(DeploymentState.SUCCEEDED);
        assertThat(again.kind()).isEqualTo(DeploymentKind.RETRY);
        assertThat(again.stages()).extracting(Stage::name).doesNotContain(StageName.PREPARE, StageName.PACKAGE);
        refused(
                "deployment/no-release",
                () -> bench.deployments().redeploy(bench.actor, failed.id(), new DeploymentApi.Redeploy(false, null)));
    }

    @Test
    void aRestartMakesNoDeploymentAndTheOldProcessAnswersUntilTheNewOneDoes() throws Exception {
        Path broken = folder.resolve("broken");
        Path count = folder.resolve("count");
        String start = "echo x >> " + count + "; test ! -e " + broken + " && " + TinyApp.command("one");
        Deployment live = bench.deployed(project, production, process("app", start));
        assertThat(live.state()).isEqualTo(DeploymentState.SUCCEEDED);

        bench.wiring.sites().restart(bench.actor, production.id());
        eventually("it was started again", () -> count.toFile().length() == 4);
        eventually("it is healthy", () -> health() == SiteHealth.HEALTHY);
        assertThat(bench.get(live.id()).live()).isTrue();
        assertThat(get(bench.port(production.id()), "/")).contains("200");

        Files.createFile(broken);
        bench.wiring.sites().restart(bench.actor, production.id());
        eventually("it says so", () -> health() == SiteHealth.DEGRADED);
        assertThat(get(bench.port(production.id()), "/")).contains("200");
    }

    private SiteHealth health() {
        return bench.wiring.sites().list(bench.actor, project.id()).getFirst().health();
    }

    @Test
    void filesAreNotRestarted() {
        refused("site/not-found", () -> bench.wiring.sites().restart(bench.actor, production.id()));
        bench.deployed(project, production, bench.artifact(project, "site", Map.of("index.html", "one")));

        refused("site/nothing-to-restart", () -> bench.wiring.sites().restart(bench.actor, production.id()));
        bench.wiring.sites().stop(bench.actor, production.id());
        refused("site/stopped", () -> bench.wiring.sites().restart(bench.actor, production.id()));
    }
}
