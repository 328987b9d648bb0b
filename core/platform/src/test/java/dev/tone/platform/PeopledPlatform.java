package dev.tone.platform;

import static dev.tone.platform.deployments.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tone.model.api.ArtifactApi;
import dev.tone.model.api.CanvasApi;
import dev.tone.model.api.DeploymentApi;
import dev.tone.model.api.Endpoint;
import dev.tone.model.api.EnvironmentApi;
import dev.tone.model.api.GovernanceApi;
import dev.tone.model.api.HookApi;
import dev.tone.model.api.LinkApi;
import dev.tone.model.api.ProjectApi;
import dev.tone.model.api.WebhookApi;
import dev.tone.model.artifact.ArtifactFile;
import dev.tone.model.artifact.ArtifactKind;
import dev.tone.model.artifact.Sha256;
import dev.tone.model.governance.Terms;
import dev.tone.model.hook.HookSender;
import dev.tone.model.id.ArtifactId;
import dev.tone.model.id.EnvironmentId;
import dev.tone.model.id.OrganizationId;
import dev.tone.model.id.UserId;
import dev.tone.model.project.Workspace;
import dev.tone.model.release.ReleaseStrategy;
import dev.tone.model.webhook.WebhookEvent;
import dev.tone.platform.kernel.policy.Actor;
import dev.tone.platform.kernel.policy.Role;
import dev.tone.platform.kernel.secret.StandardWebhook;
import dev.tone.platform.kernel.sql.Database;
import dev.tone.platform.kernel.sql.SqliteDatabase;
import dev.tone.platform.workspace.sql.SqlWorkspaces;
import dev.tone.testkit.time.FakeClock;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/// A real platform over HTTP with an owner, an admin and a member in one organization, the owner of another one, and a
/// project in which one of everything exists.
final class PeopledPlatform implements AutoCloseable {
    /// Who asks.
    enum Seat {
        OWNER,
        ADMIN,
        MEMBER,
        /// Owns another organization.
        FOREIGNER,
        NOBODY,
        WRONG_TOKEN
    }

    static final String TEXT = "hello";
    /// A picture of one pixel.
    static final byte[] DOT = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    final FakeClock clock = new FakeClock();
    final Platform platform;
    final String organization;
    final String project;
    final String production;
    final String preview;
    final String canvas;
    final String artifact;
    final String deployment;
    final String digest;
    final String finishedUpload;
    /// A webhook that is off, so that nothing happens by itself.
    final String webhook;
    final String delivery;
    private final JsonNode hook;
    /// An environment that others than the usual calls may lock.
    final String locked;
    private final String guarded;
    private final String waiting;
    private final Path data;
    private final Map<Seat, Api> seats = new HashMap<>();
    private final Map<String, Actor> tokens = new HashMap<>();
    private final boolean frozen;
    private final String openUpload;
    private final JsonNode signed;
    private final AtomicInteger names = new AtomicInteger();

    /// @param frozen whether nothing may be made any more: what calls use up stands for itself then
    PeopledPlatform(Path data, boolean frozen) {
        this.data = data;
        this.frozen = frozen;
        Platform.start(config()).close();
        organization = addPeople();
        platform = Platform.start(
                config(), local -> token -> tokens.containsKey(token) ? tokens.get(token) : local.authenticate(token));
        seats.put(Seat.OWNER, new Api(platform));
        tokens.keySet().forEach(token -> seats.put(Seat.valueOf(token), new Api(platform.url(), token)));
        seats.put(Seat.NOBODY, new Api(platform.url(), ""));
        seats.put(Seat.WRONG_TOKEN, new Api(platform.url(), platform.token().substring(1) + "A"));

        project = makeProject();
        production = first("/projects/" + project + "/environments");
        preview = api().get("/projects/" + project + "/environments")
                .json()
                .at("/items/1/id")
                .asText();
        canvas = first("/projects/" + project + "/canvases");
        digest = Sha256.of(TEXT.getBytes(StandardCharsets.UTF_8));
        finishedUpload = Artifacts.upload(api(), project, TEXT);
        api().send("POST", "/uploads", DOT, Artifacts.headers(project, DOT.length, true));
        artifact = makeArtifact();
        deployment = deploy();
        signed = makeLink();
        locked = id(api().post("/projects/" + project + "/environments", new EnvironmentApi.Create("locked")));
        guarded = id(api().post("/projects/" + project + "/environments", new EnvironmentApi.Create("guarded")));
        api().send("PUT", "/environments/" + guarded + "/protection", new GovernanceApi.Protect(2, List.of(), true));
        waiting = askForApproval();
        webhook = makeWebhook();
        api().send("PATCH", "/webhooks/" + webhook, new WebhookApi.Update(null, null, false));
        delivery = api().post("/webhooks/" + webhook + ":test", null)
                .json()
                .path("id")
                .asText();
        eventually(
                "the test is over",
                () -> !api().get("/webhook-deliveries/" + delivery)
                        .json()
                        .at("/delivery/finishedAt")
                        .isMissingNode());
        hook = makeHook();
        openUpload = Artifacts.openUpload(api(), project, TEXT.length());
    }

    private PlatformConfig config() {
        return PlatformConfig.embedded(data).withClock(clock);
    }

    private String addPeople() {
        try (Database database = SqliteDatabase.open(data.resolve("tone.db"))) {
            return database.write(transaction -> {
                var handle = transaction.handle();
                SqlWorkspaces workspaces = new SqlWorkspaces();
                Workspace ours = workspaces.owner(handle).orElseThrow();
                for (Role role : List.of(Role.ADMIN, Role.MEMBER)) {
                    UserId user = new UserId("user-" + role);
                    handle.execute("INSERT INTO users (id, name, created_at) VALUES (?, ?, 0)", user.value(), role);
                    handle.execute(
                            "INSERT INTO members (organization, user_id, role) VALUES (?, ?, ?)",
                            ours.organization().value(),
                            user.value(),
                            role.name());
                    tokens.put(role.name(), new Actor(user, "test", ours.organization(), role));
                }
                Workspace theirs = new Workspace(
                        new OrganizationId("zz-other"), "Other", new UserId("zz-foreigner"), "foreigner", false);
                workspaces.insert(handle, theirs, Role.OWNER, Instant.EPOCH);
                tokens.put(Seat.FOREIGNER.name(), new Actor(theirs.user(), "test", theirs.organization(), Role.OWNER));
                return ours.organization().value();
            });
        }
    }

    Api api(Seat seat) {
        return seats.get(seat);
    }

    String token(Seat seat) {
        return seat == Seat.OWNER ? platform.token() : seat.name();
    }

    private Api api() {
        return seats.get(Seat.OWNER);
    }

    private String first(String path) {
        return api().get(path).json().at("/items/0/id").asText();
    }

    String name() {
        return "n" + names.incrementAndGet();
    }

    /// A project that the call may use up.
    String spareProject() {
        return frozen ? project : makeProject();
    }

    private String makeProject() {
        return id(api().post("/projects", new ProjectApi.Create(name(), null)));
    }

    /// An environment in which nothing runs.
    String spareEnvironment() {
        return frozen
                ? preview
                : api().get("/projects/" + makeProject() + "/environments")
                        .json()
                        .at("/items/1/id")
                        .asText();
    }

    /// A canvas that nothing else needs.
    String spareCanvas() {
        return frozen ? canvas : id(api().post("/projects/" + project + "/canvases", new CanvasApi.Name(name())));
    }

    /// An artifact that nothing uses.
    /// @return a link that may be taken back
    String spareLink() {
        return frozen ? signed.path("id").asText() : makeLink().path("id").asText();
    }

    /// Where a link leads, below the API's base.
    String signedAddress() {
        return signed.path("address").asText().substring(Endpoint.BASE.length());
    }

    private JsonNode makeLink() {
        return api().post("/artifacts/" + artifact + "/signed-url", new LinkApi.Create("index.html", 1_000, false))
                .json();
    }

    String spareArtifact() {
        return frozen ? artifact : makeArtifact();
    }

    private String makeArtifact() {
        return api().post("/projects/" + project + "/artifacts:from-files", fromFiles())
                .json()
                .path("artifact")
                .path("id")
                .asText();
    }

    ArtifactApi.FromFiles fromFiles() {
        return new ArtifactApi.FromFiles(
                name(),
                ArtifactKind.FOLDER,
                List.of(
                        new ArtifactFile("dot.png", Sha256.of(DOT), DOT.length, false),
                        new ArtifactFile("index.html", digest, TEXT.length(), false)),
                null);
    }

    /// An upload of the whole text that waits for its bytes.
    String spareUpload() {
        return frozen ? openUpload : Artifacts.openUpload(api(), project, TEXT.length());
    }

    DeploymentApi.Create create() {
        return new DeploymentApi.Create(
                new EnvironmentId(production), new ArtifactId(artifact), null, null, null, null);
    }

    private String deploy() {
        String made = id(api().post("/projects/" + project + "/deployments", create()));
        eventually("it is deployed", () -> {
            JsonNode now = api().get("/deployments/" + made).json();
            return now.path("live").asBoolean()
                    && now.path("finishedAt").isTextual()
                    && api().get("/deployments/" + made + "/logs")
                            .json()
                            .path("complete")
                            .asBoolean();
        });
        return made;
    }

    /// A webhook that may be removed.
    String spareWebhook() {
        return frozen ? webhook : makeWebhook();
    }

    private String makeWebhook() {
        Api.Answer made = api().post(
                        "/projects/" + project + "/webhooks",
                        new WebhookApi.Create("http://127.0.0.1:9/", List.of(WebhookEvent.SITE_DOWN)));
        return made.json().at("/webhook/id").asText();
    }

    String hook() {
        return hook.at("/hook/id").asText();
    }

    /// A hook that may be removed.
    String spareHook() {
        return frozen ? hook() : makeHook().at("/hook/id").asText();
    }

    private JsonNode makeHook() {
        return api().post(
                        "/projects/" + project + "/hooks", new HookApi.Create(name(), HookSender.STANDARD, null, null))
                .json();
    }

    /// A signed call; to an address that is none where nothing may be changed.
    AuthorizationMatrix.Call hookCall() {
        String path = hook.at("/hook/path").asText().substring(Endpoint.BASE.length());
        String id = name();
        Instant now = clock.instant();
        byte[] body = "{}".getBytes(StandardCharsets.UTF_8);
        return new AuthorizationMatrix.Call(
                frozen ? path + "x" : path,
                body,
                StandardWebhook.ID,
                id,
                StandardWebhook.TIMESTAMP,
                Long.toString(now.getEpochSecond()),
                StandardWebhook.SIGNATURE,
                StandardWebhook.sign(List.of(hook.path("secret").asText()), id, now, body));
    }

    /// A deployment that waits for approvals.
    String waiting() {
        return frozen ? waiting : askForApproval();
    }

    private String askForApproval() {
        return id(api().post(
                        "/projects/" + project + "/deployments",
                        new DeploymentApi.Create(
                                new EnvironmentId(guarded),
                                new ArtifactId(artifact),
                                null,
                                null,
                                null,
                                null,
                                new Terms(null, null, ReleaseStrategy.CANARY))));
    }

    /// Something that this person was told; the owner's for those who are told nothing.
    String notification(Seat seat) {
        boolean insider = seat == Seat.ADMIN || seat == Seat.MEMBER;
        return api(insider ? seat : Seat.OWNER)
                .get("/notifications")
                .json()
                .at("/items/0/id")
                .asText();
    }

    private static String id(Api.Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json().path("id").asText();
    }

    /// Every stored row and the name and size of every stored file.
    Map<String, String> stored() {
        Map<String, String> all = new LinkedHashMap<>();
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + data.resolve("tone.db"));
                var statement = connection.createStatement()) {
            List<String> tables = new ArrayList<>();
            try (ResultSet names = statement.executeQuery("SELECT name FROM sqlite_master WHERE type = 'table'")) {
                while (names.next()) {
                    tables.add(names.getString(1));
                }
            }
            for (String table : tables) {
                all.put(table, rows(statement.executeQuery("SELECT * FROM " + table)));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        try (Stream<Path> files = Files.walk(data)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = data.relativize(file).toString();
                if (!name.startsWith("tone.db") && !name.startsWith("logs/platform")) {
                    all.put(name, Long.toString(Files.size(file)));
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return all;
    }

    private static String rows(ResultSet rows) throws SQLException {
        try (rows) {
            StringBuilder text = new StringBuilder();
            while (rows.next()) {
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    text.append(rows.getString(i)).append('|');
                }
                text.append('\n');
            }
            return text.toString();
        }
    }

    @Override
    public void close() {
        seats.values().forEach(Api::close);
        platform.close();
    }
}
