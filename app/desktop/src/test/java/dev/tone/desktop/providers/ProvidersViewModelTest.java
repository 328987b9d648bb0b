package dev.tone.desktop.providers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.desktop.workspace.Fixture;
import dev.tone.model.provider.EnvironmentProvider;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProvidersViewModelTest {
    private final FakeProviders port = new FakeProviders();
    private final List<EnvironmentProvider> done = new ArrayList<>();
    private Fixture fixture;
    private ProvidersViewModel providers;

    @BeforeEach
    void open(@TempDir Path folder) {
        fixture = new Fixture(folder);
        start();
    }

    private void start() {
        providers = new ProvidersViewModel(
                List.of(Fixture.PRODUCTION, Fixture.PREVIEW), Fixture.PRODUCTION, port, fixture.work);
    }

    private void look(String name) {
        providers
                .providerProperty()
                .set(providers.providers().stream()
                        .filter(status -> status.provider().name().equals(name))
                        .findFirst()
                        .orElseThrow());
    }

    @Test
    void beginsWithWhoServesTheEnvironmentNow() {
        assertThat(providers.providerProperty().get().provider()).isEqualTo(FakeProviders.LOCAL);
        assertThat(providers.readyProperty().get()).isTrue();

        providers.environmentProperty().set(Fixture.PREVIEW);

        assertThat(providers.providerProperty().get().provider()).isEqualTo(FakeProviders.NETLIFY);
        assertThat(providers.field(FakeProviders.NETLIFY.fields().getFirst()).get())
                .isEqualTo("shop.netlify.app");
    }

    @Test
    void withoutATokenItCannotBeChosen() {
        look("netlify");

        assertThat(providers.readyProperty().get()).isFalse();
        providers.choose(done::add);
        assertThat(port.calls).isEmpty();
    }

    @Test
    void aTokenThatIsRefusedIsToldAndStaysToBeCorrected() {
        look("netlify");
        providers.tokenProperty().set("wrong");

        providers.connect();

        assertThat(providers.faultProperty().get().code()).isEqualTo("provider/token-refused");
        assertThat(providers.tokenProperty().get()).isEqualTo("wrong");
        assertThat(providers.readyProperty().get()).isFalse();
    }

    @Test
    void onceItIsKeptTheTokenIsGoneFromTheScreenAndTheSettingsOfTheOtherEnvironmentAreOffered() {
        look("netlify");
        providers.tokenProperty().set(" good-token-1234 ");

        providers.connect();

        assertThat(providers.tokenProperty().get()).isEmpty();
        assertThat(providers.field(FakeProviders.NETLIFY.fields().getFirst()).get())
                .isEqualTo("shop.netlify.app");
        assertThat(providers.readyProperty().get()).isTrue();
    }

    @Test
    void whatIsRequiredHasToBeThere() {
        port.connection = port.works();
        start();
        look("netlify");
        var site = providers.field(FakeProviders.NETLIFY.fields().getFirst());

        site.set(" ");
        assertThat(providers.readyProperty().get()).isFalse();
        site.set(" mine.netlify.app ");
        providers.choose(done::add);

        assertThat(port.calls).containsExactly("choose prod netlify {site=mine.netlify.app}");
        assertThat(done).hasSize(1);
        assertThat(providers.now().target()).isEqualTo("shop");
    }

    @Test
    void checkingShowsTheProblemAndKeepsWhatWasTyped() {
        port.connection = port.works();
        start();
        look("netlify");
        providers.field(FakeProviders.NETLIFY.fields().getFirst()).set("typed.netlify.app");

        providers.check();

        assertThat(providers.providerProperty().get().connection().problem()).isNotNull();
        assertThat(providers.field(FakeProviders.NETLIFY.fields().getFirst()).get())
                .isEqualTo("typed.netlify.app");
    }

    @Test
    void forgettingTheTokenMakesItUnusable() {
        port.connection = port.works();
        start();
        look("netlify");

        providers.disconnect();

        assertThat(port.calls).containsExactly("disconnect netlify");
        assertThat(providers.readyProperty().get()).isFalse();
    }
}
