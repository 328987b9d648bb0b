package dev.tone.desktop.platforms;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.client.http.PlatformEndpoint;
import dev.tone.desktop.workspace.Fixture;
import dev.tone.model.fault.Fault;
import dev.tone.model.fault.FaultKind;
import dev.tone.model.id.OrganizationId;
import dev.tone.model.id.UserId;
import dev.tone.model.project.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlatformViewModelTest {
    private final List<String> asked = new ArrayList<>();
    private final List<String> told = new ArrayList<>();
    private @Nullable Fault refusal;
    private Path profile;
    private Fixture fixture;
    private ChosenPlatform chosen;
    private PlatformViewModel platform;

    @BeforeEach
    void open(@TempDir Path folder) {
        profile = folder.resolve("app");
        fixture = new Fixture(folder);
        chosen = new ChosenPlatform(fixture.settings, profile);
        platform = new PlatformViewModel(chosen, this::look, fixture.work);
    }

    private Workspace look(String address, String token) {
        asked.add(address + " " + token);
        if (refusal != null) {
            throw refusal.asException();
        }
        return new Workspace(new OrganizationId("o"), "Team", new UserId("u"), "Ann", false);
    }

    private void connect(String address, String token) {
        platform.addressProperty().set(address);
        platform.tokenProperty().set(token);
        platform.connect((place, workspace) -> told.add(place + " " + workspace.organizationName()));
    }

    private String code() {
        Fault fault = platform.faultProperty().get();
        return fault == null ? "" : fault.code();
    }

    @Test
    void what_answers_is_kept_for_the_next_start_in_a_folder_of_its_own() throws IOException {
        connect(" Tone.Example.com/ ", " secret ");

        assertThat(asked).containsExactly("https://tone.example.com secret");
        assertThat(told).containsExactly("https://tone.example.com Team");
        assertThat(platform.tokenProperty().get()).isEmpty();
        assertThat(chosen.address()).contains("https://tone.example.com");
        PlatformEndpoint endpoint = chosen.endpoint().orElseThrow();
        assertThat(endpoint.token().get()).isEqualTo("secret");
        assertThat(chosen.folder()).startsWith(profile).isNotEqualTo(profile);
        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(chosen.folder().resolve("token"))))
                .isEqualTo("rw-------");
    }

    @Test
    void on_the_way_back_everything_but_the_token_stays() throws IOException {
        assertThat(chosen.folder()).isEqualTo(profile);
        connect("https://tone.example.com", "secret");
        Path kept = Files.writeString(chosen.folder().resolve("drafts"), "not sent yet");
        Path token = chosen.folder().resolve("token");

        platform.useOwn(() -> told.add("here"));

        assertThat(told).endsWith("here");
        assertThat(chosen.address()).isEmpty();
        assertThat(chosen.endpoint()).isEmpty();
        assertThat(chosen.folder()).isEqualTo(profile);
        assertThat(token).doesNotExist();
        assertThat(kept).hasContent("not sent yet");
        connect("https://tone.example.com", "another");
        assertThat(chosen.folder().resolve("drafts")).isEqualTo(kept);
    }

    @ParameterizedTest
    @CsvSource({
        "'',platform/invalid-address",
        "ftp://tone.example.com,platform/invalid-address",
        "https://tone.example.com/projects,platform/invalid-address",
        "https://ann:pw@tone.example.com,platform/invalid-address",
        "https://a b,platform/invalid-address",
        "http://tone.example.com,platform/not-encrypted",
    })
    void an_address_that_cannot_be_one_is_not_asked(String typed, String code) {
        connect(typed, "secret");

        assertThat(code()).isEqualTo(code);
        assertThat(asked).isEmpty();
        assertThat(chosen.address()).isEmpty();
    }

    @Test
    void on_this_computer_nothing_has_to_be_encrypted() {
        connect("http://127.0.0.1:7400", "secret");

        assertThat(chosen.address()).contains("http://127.0.0.1:7400");
    }

    @Test
    void a_platform_that_refuses_or_is_silent_changes_nothing() {
        refusal = new Fault(FaultKind.UNAUTHENTICATED, "auth/unknown", "Who asks is not known.", null);
        connect("https://tone.example.com", "wrong");
        assertThat(platform.faultProperty().get().title()).isEqualTo("This platform does not accept the token.");

        refusal = new Fault(FaultKind.UNAVAILABLE, "platform/unreachable", "The platform does not answer.", null);
        connect("https://tone.example.com", "right");
        assertThat(platform.faultProperty().get().title()).isEqualTo("Nothing answers at https://tone.example.com.");

        refusal = new Fault(FaultKind.UNAVAILABLE, "platform/too-slow", "The platform answers too slowly.", null);
        connect("https://tone.example.com", "right");
        assertThat(platform.faultProperty().get().title())
                .isEqualTo("What answers at https://tone.example.com is too slow.");

        refusal = new Fault(FaultKind.UNAVAILABLE, "platform/garbage", "What answers is no platform.", "No JSON.");
        connect("https://tone.example.com", "right");
        assertThat(platform.faultProperty().get().title())
                .contains("at https://tone.example.com is not a Tone platform");
        assertThat(platform.faultProperty().get().detail()).startsWith("Check the address.");

        assertThat(told).isEmpty();
        assertThat(chosen.address()).isEmpty();
        assertThat(profile.resolve("platforms")).doesNotExist();
    }
}
