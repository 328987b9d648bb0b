package dev.tone.platform.deployments.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tone.model.api.ProviderApi;
import dev.tone.model.fault.Fault;
import dev.tone.model.fault.FaultException;
import dev.tone.model.json.Json;
import dev.tone.model.provider.Capability;
import dev.tone.model.provider.EnvironmentProvider;
import dev.tone.model.provider.ProviderConnection;
import dev.tone.model.provider.ProviderStatus;
import dev.tone.platform.deployments.remote.SimulatedApi.Misbehaviour;
import dev.tone.platform.deployments.remote.netlify.NetlifyHost;
import java.nio.file.Path;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Tokens and choices, with a simulated provider.
class ProviderFacadeTest {
    @TempDir
    Path folder;

    private SimulatedNetlify netlify;
    private HostBench host;

    @BeforeEach
    void open() {
        netlify = new SimulatedNetlify();
        host = new HostBench(folder, new NetlifyHost(netlify.api()));
    }

    @AfterEach
    void close() {
        host.close();
        netlify.close();
        assertThat(netlify.problems()).isEmpty();
    }

    private ProviderFacade providers() {
        return host.bench.wiring.providers();
    }

    private ProviderStatus netlify() {
        return providers().list(host.bench.actor, host.project.id()).stream()
                .filter(status -> status.provider().name().equals("netlify"))
                .findFirst()
                .orElseThrow();
    }

    private static void fails(String code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        FaultException.class,
                        fault -> assertThat(fault.fault().code()).isEqualTo(code));
    }

    @Test
    void says_what_each_provider_can_do_and_what_it_cannot() {
        assertThat(providers().list(host.bench.actor, host.project.id()))
                .extracting(status -> status.provider().name())
                .containsExactly("local", "netlify");
        assertThat(netlify().provider().can(Capability.PROCESS)).isFalse();
        assertThat(netlify().provider().capabilities())
                .extracting(note -> note.capability())
                .containsExactly(Capability.values());
        assertThat(netlify().isUsable()).isFalse();
    }

    @Test
    void a_token_is_checked_kept_and_never_given_out() {
        host.connect();

        ProviderConnection connection = netlify().connection();
        assertThat(connection.account()).isEqualTo("me@example.org");
        assertThat(connection.hint()).isEqualTo("1234");
        assertThat(connection.problem()).isNull();
        assertThat(Json.write(netlify())).doesNotContain(HostBench.TOKEN);
        String stored = host.bench.database.read(
                handle -> handle.createQuery("SELECT body || hex(sealed_token) FROM provider_connections")
                        .mapTo(String.class)
                        .one());
        assertThat(stored).doesNotContain(HostBench.TOKEN);
        String audited = host.bench.database.read(handle -> String.join(
                "\n",
                handle.createQuery("SELECT action || COALESCE(after_json, '') FROM audit_events")
                        .mapTo(String.class)
                        .list()));
        assertThat(audited).contains("providers.connect", "me@example.org").doesNotContain(HostBench.TOKEN);
    }

    @Test
    void a_wrong_token_is_not_kept() {
        fails(
                "provider/token-refused",
                () -> providers().connect(host.bench.actor, host.project.id(), "netlify", "wrong-token"));
        fails(
                "provider/invalid-token",
                () -> providers().connect(host.bench.actor, host.project.id(), "netlify", "two words\r\nX: y"));
        fails(
                "provider/no-token-needed",
                () -> providers().connect(host.bench.actor, host.project.id(), "local", "some-token"));
        fails(
                "provider/unknown",
                () -> providers().connect(host.bench.actor, host.project.id(), "heroku", "some-token"));

        assertThat(netlify().connection()).isNull();
    }

    @Test
    void a_token_that_has_expired_says_so_when_it_is_checked() throws InterruptedException {
        host.connect();
        netlify.expire();

        ProviderStatus checked = providers().check(host.bench.actor, host.project.id(), "netlify");

        assertThat(checked.connection().problem()).contains("does not accept the token");
        assertThat(checked.connection().account()).isEqualTo("me@example.org");
    }

    @Test
    void a_token_that_is_refused_or_has_to_wait_says_what_to_do() {
        assertThatThrownBy(() -> providers().connect(host.bench.actor, host.project.id(), "netlify", "wrong-token"))
                .isInstanceOfSatisfying(
                        FaultException.class,
                        e -> assertThat(e.fault())
                                .returns("Netlify does not accept the token. It says: Bad credentials", Fault::title)
                                .returns(
                                        "It has expired, was taken back, or was not copied whole. Make another one there and"
                                                + " enter it.",
                                        Fault::detail));

        netlify.plan("getCurrentUser", Misbehaviour.later("3600"));
        assertThatThrownBy(() -> host.connect())
                .isInstanceOfSatisfying(
                        FaultException.class,
                        e -> assertThat(e.fault())
                                .returns(
                                        "Netlify asks to come back in 60 minutes (429). It says: slow down",
                                        Fault::title)
                                .returns("Nothing was changed. Try it again then.", Fault::detail));
        assertThat(netlify().connection()).isNull();

        host.connect();
        assertThatThrownBy(() -> host.choose(host.production, Map.of("site", "not-mine.netlify.app")))
                .isInstanceOfSatisfying(
                        FaultException.class,
                        e -> assertThat(e.fault())
                                .returns(
                                        "Look at the name again, and at whether the token may see it.", Fault::detail));
    }

    @Test
    void a_provider_that_is_down_says_nothing_about_the_token() {
        host.connect();
        netlify.plan(
                "getCurrentUser",
                Misbehaviour.status(500),
                Misbehaviour.status(500),
                Misbehaviour.status(500),
                Misbehaviour.status(500));

        fails("provider/failed", () -> providers().check(host.bench.actor, host.project.id(), "netlify"));
        assertThat(netlify().connection().problem()).isNull();
    }

    @Test
    void choosing_asks_the_provider_and_says_where_it_will_answer() {
        host.connect();

        EnvironmentProvider production = host.choose(host.production, Map.of("site", "https://my-site.netlify.app/x"));
        EnvironmentProvider preview = host.choose(host.preview, Map.of("site", "my-site.netlify.app"));

        assertThat(production.target()).isEqualTo("my-site");
        assertThat(production.url()).isEqualTo(netlify.site());
        assertThat(preview.url()).isEqualTo("https://preview--my-site.netlify.app");
        assertThat(providers().chosen(host.bench.actor, host.project.id()))
                .containsExactlyInAnyOrder(production, preview);
    }

    @Test
    void a_choice_that_cannot_work_is_refused() {
        fails("provider/not-connected", () -> host.choose(host.production, Map.of("site", "my-site.netlify.app")));
        host.connect();
        fails("provider/setting-missing", () -> host.choose(host.production, Map.of("site", "  ")));
        fails("provider/invalid-setting", () -> host.choose(host.production, Map.of("site", "a\nb")));
        fails("provider/not-found", () -> host.choose(host.production, Map.of("site", "not-mine.netlify.app")));

        assertThat(providers().chosen(host.bench.actor, host.project.id()))
                .extracting(EnvironmentProvider::provider)
                .containsOnly("local");
    }

    @Test
    void without_its_token_an_environment_cannot_be_deployed_and_goes_back_to_this_machine_when_told() {
        host.connected(Map.of("site", "my-site.netlify.app"));
        providers().disconnect(host.bench.actor, host.project.id(), "netlify");
        providers().disconnect(host.bench.actor, host.project.id(), "netlify");
        var artifact = host.artifact("one", Map.of("index.html", "<h1>one</h1>"));

        fails("provider/not-connected", () -> host.bench.deploy(host.project, host.production, artifact));
        chooseThisMachine();

        assertThat(host.bench.deployed(host.project, host.production, artifact).provider())
                .isEqualTo("local");
    }

    private void chooseThisMachine() {
        try {
            EnvironmentProvider chosen = providers()
                    .choose(host.bench.actor, host.production.id(), new ProviderApi.Choose("local", Map.of("x", "y")));
            assertThat(chosen.settings()).isEmpty();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
