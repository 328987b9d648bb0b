package dev.tone.platform.deployments;

import static dev.tone.platform.deployments.Eventually.eventually;
import static dev.tone.platform.deployments.sites.RawClient.body;
import static dev.tone.platform.deployments.sites.RawClient.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tone.model.api.DeploymentApi;
import dev.tone.model.api.EnvironmentApi;
import dev.tone.model.api.GovernanceApi;
import dev.tone.model.deployment.Deployment;
import dev.tone.model.deployment.Site;
import dev.tone.model.deployment.SiteHealth;
import dev.tone.model.project.Environment;
import dev.tone.model.project.EnvironmentKind;
import dev.tone.platform.deployments.sites.RawClient;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/// Environments that get another name, go into the archive and come back, with what they serve.
@DisabledOnOs(OS.WINDOWS)
class EnvironmentsOverTimeTest extends ShopBench {
    private static void refused(String code, ThrowingCallable call) {
        assertThatThrownBy(call).satisfies(thrown -> assertThat(code(thrown)).isEqualTo(code));
    }

    private Environment rename(Environment environment, String name) {
        return bench.environments.facade().rename(bench.actor, environment.id(), new EnvironmentApi.Rename(name));
    }

    private Environment archive(Environment environment, boolean stop) {
        return bench.environments.facade().archive(bench.actor, environment.id(), new EnvironmentApi.Archive(stop));
    }

    private Environment restore(Environment environment) {
        return bench.environments.facade().restore(bench.actor, environment.id());
    }

    private Site siteOf(Environment environment) {
        return bench.wiring.sites().list(bench.actor, project.id()).stream()
                .filter(site -> site.environment().equals(environment.id()))
                .findFirst()
                .orElseThrow();
    }

    private String answer(Environment environment, String host) {
        int port = bench.port(environment.id());
        return RawClient.send(port, "GET / HTTP/1.1\r\nHost: " + host + ":" + port + "\r\nConnection: close\r\n\r\n");
    }

    @Test
    void with_another_name_the_site_has_another_address_at_the_same_port() {
        Deployment live = bench.deployed(project, preview, site("a-site", "one"));
        int port = bench.port(preview.id());

        Environment staging = rename(preview, "staging");

        assertThat(staging.kind()).isEqualTo(EnvironmentKind.PREVIEW);
        String url = "http://staging-shop.localhost:" + port + "/";
        assertThat(siteOf(staging).url()).isEqualTo(url);
        assertThat(bench.get(live.id()).url()).isEqualTo(url);
        assertThat(body(answer(staging, "staging-shop.localhost"))).isEqualTo("one");
        assertThat(answer(staging, "preview-shop.localhost")).doesNotContain("one");
    }

    @Test
    void what_an_environment_is_for_follows_its_name_but_in_production() {
        assertThat(rename(preview, "dev").kind()).isEqualTo(EnvironmentKind.DEVELOPMENT);
        assertThat(rename(production, "www").kind()).isEqualTo(EnvironmentKind.PRODUCTION);
        refused("environment/exists", () -> rename(preview, "www"));
        refused("environment/invalid-name", () -> rename(preview, "Two words"));
        assertThat(rename(production, "www").name()).isEqualTo("www");
    }

    @Test
    void nothing_is_taken_out_of_use_under_what_runs_waits_or_is_served() throws Exception {
        Deployment running = bench.deploy(project, preview, built("slow", "exec sleep 1000"));
        eventually(
                "it builds",
                () -> !bench.transitions(running.id()).isEmpty()
                        && bench.get(running.id()).state().name().equals("BUILDING"));
        refused("environment/busy", () -> rename(preview, "staging"));
        refused("environment/busy", () -> archive(preview, true));
        bench.deployments().cancel(bench.actor, running.id());
        bench.deployed(project, preview, site("a-site", "one"));

        refused("environment/serving", () -> archive(preview, false));
        refused("environment/production", () -> archive(production, true));

        assertThat(archive(preview, true).archived()).isTrue();
        refused("environment/exists", () -> rename(production, "preview"));
    }

    @Test
    void one_in_the_archive_serves_nothing_and_takes_nothing_until_it_is_back() {
        Deployment live = bench.deployed(project, preview, site("a-site", "one"));
        Deployment other = bench.deployed(project, production, site("b-site", "two"));

        archive(preview, true);

        assertThat(siteOf(preview).health()).isEqualTo(SiteHealth.STOPPED);
        assertThat(get(bench.port(preview.id()), "/")).contains("503").contains("in the archive");
        assertThat(bench.get(live.id()).state().isFinished()).isTrue();
        String archived = "environment/archived";
        refused(archived, () -> bench.deploy(project, preview, site("c-site", "three")));
        refused(
                archived,
                () -> bench.deployments().redeploy(bench.actor, live.id(), new DeploymentApi.Redeploy(false, null)));
        refused(
                archived,
                () -> bench.deployments()
                        .promote(bench.actor, other.id(), new DeploymentApi.Promote(preview.id(), null)));
        refused(archived, () -> bench.wiring.sites().start(bench.actor, preview.id()));
        refused(archived, () -> bench.variable(preview, "A", "1", false));
        refused(
                archived,
                () -> bench.governance.rules().lock(bench.actor, preview.id(), new GovernanceApi.Lock("why", null)));
        assertThat(bench.governance.rules().list(bench.actor, project.id())).hasSize(1);

        bench.close();
        bench = Workbench.open(folder);

        assertThat(get(bench.port(preview.id()), "/")).contains("503").contains("in the archive");
        assertThat(restore(preview).archived()).isFalse();

        eventually(
                "it serves again",
                () -> body(get(bench.port(preview.id()), "/")).equals("one"));
        eventually("it says so", () -> siteOf(preview).health() == SiteHealth.HEALTHY);
    }

    @Test
    void a_site_that_somebody_has_stopped_stays_so_over_the_archive() {
        bench.deployed(project, preview, site("a-site", "one"));
        bench.wiring.sites().stop(bench.actor, preview.id());

        archive(preview, false);
        restore(preview);

        assertThat(siteOf(preview).health()).isEqualTo(SiteHealth.STOPPED);
        assertThat(get(bench.port(preview.id()), "/")).contains("This site is stopped.");
        bench.wiring.sites().start(bench.actor, preview.id());
        eventually(
                "it serves again",
                () -> body(get(bench.port(preview.id()), "/")).equals("one"));
    }
}
