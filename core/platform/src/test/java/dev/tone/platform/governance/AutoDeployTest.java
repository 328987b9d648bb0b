package dev.tone.platform.governance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tone.model.deployment.Deployment;
import dev.tone.model.deployment.DeploymentState;
import dev.tone.model.fault.FaultException;
import dev.tone.model.governance.AutoPause;
import dev.tone.model.governance.EnvironmentRules;
import dev.tone.model.id.ArtifactId;
import dev.tone.model.project.Environment;
import dev.tone.model.project.Project;
import dev.tone.platform.deployments.Workbench;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(OS.WINDOWS)
class AutoDeployTest {
    @TempDir
    Path folder;

    private Workbench bench;
    private Project project;
    private Environment production;
    private ArtifactId good;
    private ArtifactId bad;

    @BeforeEach
    void open() {
        bench = Workbench.open(folder);
        project = bench.project("Shop");
        production = bench.environment(project, "production");
        good = bench.artifact(project, "good", Map.of("index.html", "good"));
        bad = bench.artifact(project, "bad", Map.of("index.html", "bad"));
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private Optional<Deployment> trigger(ArtifactId artifact) {
        return bench.governance.auto().trigger(bench.actor, production.id(), artifact);
    }

    private EnvironmentRules rules() {
        return bench.governance.rules().list(bench.actor, project.id()).getFirst();
    }

    private Deployment rolledBack(Deployment to) {
        Deployment back = bench.finished(
                bench.deployments().rollBack(bench.actor, to.id(), "blank page").id());
        assertThat(back.state()).isEqualTo(DeploymentState.SUCCEEDED);
        return back;
    }

    private static void refused(String code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOf(FaultException.class)
                .extracting(thrown -> ((FaultException) thrown).fault().code())
                .isEqualTo(code);
    }

    @Test
    void onlyOtherFilesAreDeployed() {
        Deployment first = trigger(good).orElseThrow();
        assertThat(bench.finished(first.id()).live()).isTrue();

        assertThat(trigger(good)).isEmpty();
        assertThat(bench.finished(trigger(bad).orElseThrow().id()).live()).isTrue();
    }

    @Test
    void aRollbackPausesAndExcludesUntilSomebodyDecides() {
        Deployment first = bench.deployed(project, production, good);
        Deployment second = bench.deployed(project, production, bad);
        rolledBack(first);

        assertThat(rules().pause())
                .extracting(AutoPause::replaced, AutoPause::reason)
                .containsExactly(second.number(), "blank page");
        assertThat(rules().excluded()).containsExactly(second.artifactDigest());
        refused("auto-deploy/paused", () -> trigger(bad));

        assertThat(bench.governance.auto().resume(bench.actor, production.id()).pause())
                .isNull();
        refused("auto-deploy/excluded", () -> trigger(bad));
        ArtifactId mended = bench.artifact(project, "mended", Map.of("index.html", "mended"));
        assertThat(bench.finished(trigger(mended).orElseThrow().id()).live()).isTrue();

        bench.deployed(project, production, bad);
        assertThat(rules().excluded()).isEmpty();
    }

    @Test
    void undoingARollbackEndsItsPause() {
        Deployment first = bench.deployed(project, production, good);
        Deployment second = bench.deployed(project, production, bad);
        rolledBack(first);

        rolledBack(second);

        assertThat(rules().pause()).isNull();
        assertThat(rules().excluded()).isEmpty();
    }
}
