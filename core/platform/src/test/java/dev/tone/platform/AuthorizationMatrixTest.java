package dev.tone.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tone.model.api.Contract;
import dev.tone.model.api.Endpoint;
import dev.tone.model.api.Method;
import dev.tone.model.id.CanvasId;
import dev.tone.model.id.DeploymentId;
import dev.tone.model.id.EnvironmentId;
import dev.tone.model.id.ProjectId;
import dev.tone.model.live.ClientMessage;
import dev.tone.model.live.ServerMessage;
import dev.tone.model.live.Topic;
import dev.tone.platform.AuthorizationMatrix.Call;
import dev.tone.platform.AuthorizationMatrix.Reach;
import dev.tone.platform.AuthorizationMatrix.Row;
import dev.tone.platform.PeopledPlatform.Seat;
import dev.tone.platform.kernel.policy.Role;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Every endpoint, by everybody, over the wire.
class AuthorizationMatrixTest {
    @TempDir
    static Path folder;

    /// Nothing that is asked of this one succeeds in changing it.
    private static PeopledPlatform untouched;

    private static PeopledPlatform used;

    @BeforeAll
    static void start() {
        untouched = new PeopledPlatform(folder.resolve("untouched"), true);
        used = new PeopledPlatform(folder.resolve("used"), false);
    }

    @AfterAll
    static void stop() {
        Stream.of(untouched, used).filter(platform -> platform != null).forEach(PeopledPlatform::close);
    }

    static List<Row> rows() {
        return AuthorizationMatrix.ROWS;
    }

    private static Api.Answer ask(PeopledPlatform platform, Row row, Seat seat) {
        return send(platform, row, seat, row.making().on(platform, seat));
    }

    private static Api.Answer send(PeopledPlatform platform, Row row, Seat seat, Call call) {
        // Who knocks in vain too often is asked to wait.
        platform.clock.advance(Duration.ofMinutes(1));
        String method = row.endpoint().method().name();
        if (seat != Seat.NOBODY) {
            return platform.api(seat).send(method, call.path(), call.body(), call.headers());
        }
        String[] headers = new String[call.headers().length + 2];
        System.arraycopy(call.headers(), 0, headers, 2, call.headers().length);
        headers[0] = "Authorization";
        headers[1] = "";
        return platform.api(seat).send(method, call.path(), call.body(), headers);
    }

    @Test
    void every_endpoint_has_its_line() {
        assertThat(rows().stream().map(row -> row.endpoint().id()))
                .as("A new endpoint says in AuthorizationMatrix who may call it")
                .containsExactlyInAnyOrderElementsOf(
                        Contract.endpoints().stream().map(Endpoint::id).toList());
    }

    @ParameterizedTest
    @MethodSource("rows")
    void without_the_token_nothing_opens_and_nothing_changes(Row row) {
        Map<String, String> before = untouched.stored();
        for (Seat seat : List.of(Seat.NOBODY, Seat.WRONG_TOKEN)) {
            Api.Answer answer = ask(untouched, row, seat);
            if (row.reach() == Reach.PUBLIC) {
                assertThat(answer.status()).as(answer.text()).isEqualTo(200);
            } else if (row.reach() == Reach.SIGNED) {
                assertThat(answer.status()).as(answer.text()).isEqualTo(404);
                assertRefused(row, answer, "hook/not-found");
            } else {
                assertThat(answer.status()).as(answer.text()).isEqualTo(401);
                assertRefused(row, answer, "request/unauthenticated");
            }
        }
        assertThat(untouched.stored()).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void what_a_role_may_not_do_changes_nothing(Row row) {
        Map<String, String> before = untouched.stored();
        for (Role role : Role.values()) {
            if (!row.roles().contains(role)) {
                Api.Answer answer = ask(untouched, row, Seat.valueOf(role.name()));
                assertThat(answer.status()).as(role + answer.text()).isEqualTo(403);
                assertRefused(row, answer, "policy/not-allowed");
            }
        }
        assertThat(untouched.stored()).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void for_somebody_from_elsewhere_nothing_of_ours_exists(Row row) {
        if (row.reach() == Reach.OBJECT || row.reach() == Reach.PERSON) {
            Map<String, String> before = untouched.stored();
            Api.Answer answer = ask(untouched, row, Seat.FOREIGNER);
            assertThat(answer.status()).as(answer.text()).isEqualTo(404);
            assertThat(answer.text()).doesNotContain(untouched.organization, "hello");
            assertThat(untouched.stored()).isEqualTo(before);
        } else {
            Api.Answer answer = ask(used, row, Seat.FOREIGNER);
            assertThat(answer.status()).as(answer.text()).isBetween(200, 299);
            assertThat(answer.text())
                    .doesNotContain(used.organization, used.project, used.deployment, used.artifact, used.canvas);
        }
    }

    @ParameterizedTest
    @MethodSource("rows")
    void what_belongs_to_one_person_does_not_exist_for_the_neighbour(Row row) {
        if (row.reach() == Reach.PERSON) {
            Map<String, String> before = untouched.stored();
            for (Seat neighbour : List.of(Seat.ADMIN, Seat.MEMBER)) {
                Call call = row.making().on(untouched, Seat.OWNER);
                assertThat(send(untouched, row, neighbour, call).status()).isEqualTo(404);
            }
            assertThat(untouched.stored()).isEqualTo(before);
        }
    }

    @ParameterizedTest
    @MethodSource("rows")
    void what_a_role_may_do_it_can(Row row) {
        for (Role role : row.roles()) {
            Api.Answer answer = ask(used, row, Seat.valueOf(role.name()));
            if (answer.status() == 409) {
                assertThat(answer.code()).as(answer.text()).isEqualTo(row.refusal());
            } else {
                assertThat(answer.status()).as(role + answer.text()).isBetween(200, 299);
            }
        }
    }

    private static void assertRefused(Row row, Api.Answer answer, String code) {
        if (row.endpoint().method() != Method.HEAD) {
            assertThat(answer.code()).isEqualTo(code);
            assertThat(answer.text()).doesNotContain(untouched.organization, untouched.project, "hello");
        }
    }

    private static Topic topic(Topic.Kind kind) {
        return switch (kind) {
            case WORKSPACE -> Topic.workspace();
            case NOTIFICATIONS -> Topic.notifications();
            case PROJECT -> Topic.project(new ProjectId(untouched.project));
            case CANVAS -> Topic.canvas(new CanvasId(untouched.canvas));
            case LOG -> Topic.log(new DeploymentId(untouched.deployment));
            case SITE_LOG -> Topic.siteLog(new EnvironmentId(untouched.production));
        };
    }

    @ParameterizedTest
    @EnumSource
    void what_is_followed_live_is_held_to_the_same(Topic.Kind kind) {
        boolean object = kind != Topic.Kind.WORKSPACE && kind != Topic.Kind.NOTIFICATIONS;
        for (Seat seat : List.of(Seat.OWNER, Seat.ADMIN, Seat.MEMBER, Seat.FOREIGNER)) {
            String url = untouched.platform.url();
            try (LiveClient live = new LiveClient(url, untouched.token(seat)).hello()) {
                live.send(new ClientMessage.Subscribe(topic(kind), 0));
                live.send(new ClientMessage.Ping(7));
                if (seat == Seat.FOREIGNER && object) {
                    assertThat(live.next(ServerMessage.Refused.class).fault().code())
                            .endsWith("/not-found");
                } else {
                    String first = live.nextText();
                    assertThat(first).as(seat + " " + kind).doesNotContain("refused");
                    assertThat(seat == Seat.FOREIGNER && first.contains(untouched.project))
                            .as(first)
                            .isFalse();
                }
            }
        }
    }

    @Test
    void a_socket_needs_the_token_too() {
        for (String token : List.of("", "wrong")) {
            assertThatThrownBy(() -> new LiveClient(untouched.platform.url(), token))
                    .hasStackTraceContaining("401");
        }
    }

    @Test
    void the_description_of_the_api_is_for_those_inside() {
        assertThat(untouched.api(Seat.MEMBER).get("/openapi.json").status()).isEqualTo(200);
        assertThat(untouched.api(Seat.WRONG_TOKEN).get("/openapi.json").status())
                .isEqualTo(401);
    }
}
