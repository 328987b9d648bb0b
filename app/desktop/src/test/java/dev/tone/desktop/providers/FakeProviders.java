package dev.tone.desktop.providers;

import dev.tone.desktop.workspace.Fixture;
import dev.tone.model.api.ProviderApi;
import dev.tone.model.fault.Fault;
import dev.tone.model.id.EnvironmentId;
import dev.tone.model.id.ProjectId;
import dev.tone.model.provider.Capability;
import dev.tone.model.provider.CapabilityNote;
import dev.tone.model.provider.EnvironmentProvider;
import dev.tone.model.provider.Provider;
import dev.tone.model.provider.ProviderConnection;
import dev.tone.model.provider.ProviderField;
import dev.tone.model.provider.ProviderStatus;
import dev.tone.model.provider.TokenGuide;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// This machine and one provider that takes a token.
final class FakeProviders implements ProvidersPort {
    static final Provider LOCAL =
            new Provider("local", "This machine", List.of(can(Capability.PROCESS, null)), List.of(), null);
    static final Provider NETLIFY = new Provider(
            "netlify",
            "Netlify",
            List.of(
                    can(Capability.STATIC_FILES, null),
                    new CapabilityNote(Capability.PROCESS, false, "Netlify serves files only.")),
            List.of(new ProviderField("site", "Site", "my-site.netlify.app", true)),
            new TokenGuide(
                    "https://app.netlify.com/tokens", List.of(new TokenGuide.Scope("Token", "It is not divided."))));

    final List<String> calls = new ArrayList<>();
    ProviderConnection connection;
    String chosen = "local";

    private static CapabilityNote can(Capability capability, String note) {
        return new CapabilityNote(capability, true, note);
    }

    ProviderConnection works() {
        return new ProviderConnection("me@example.org", "1234", Fixture.T0, null);
    }

    @Override
    public List<ProviderStatus> providers(ProjectId project) {
        return List.of(new ProviderStatus(LOCAL, null), new ProviderStatus(NETLIFY, connection));
    }

    @Override
    public List<EnvironmentProvider> chosen(ProjectId project) {
        return List.of(
                new EnvironmentProvider(Fixture.PRODUCTION.id(), chosen, Map.of(), null, null),
                new EnvironmentProvider(
                        Fixture.PREVIEW.id(), "netlify", Map.of("site", "shop.netlify.app"), "shop", null));
    }

    @Override
    public ProviderStatus connect(ProjectId project, String provider, String token) {
        calls.add("connect " + provider);
        if (!token.equals("good-token-1234")) {
            throw Fault.conflict("provider/token-refused", "Netlify does not accept the token.", null)
                    .asException();
        }
        connection = works();
        return new ProviderStatus(NETLIFY, connection);
    }

    @Override
    public ProviderStatus check(ProjectId project, String provider) {
        calls.add("check " + provider);
        connection = new ProviderConnection("me@example.org", "1234", Fixture.T0, "Netlify does not accept it.");
        return new ProviderStatus(NETLIFY, connection);
    }

    @Override
    public void disconnect(ProjectId project, String provider) {
        calls.add("disconnect " + provider);
        connection = null;
    }

    @Override
    public EnvironmentProvider choose(EnvironmentId environment, ProviderApi.Choose choice) {
        calls.add("choose " + environment.value() + " " + choice.provider() + " " + choice.settings());
        return new EnvironmentProvider(environment, choice.provider(), choice.settings(), "shop", null);
    }
}
