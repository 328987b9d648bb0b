package dev.tone.platform;

import dev.tone.model.api.ProjectApi;
import dev.tone.platform.kernel.sql.Dialect;
import dev.tone.testkit.time.FakeClock;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/// A platform per test, on each database: what passes here holds for every repository on both.
@ParameterizedClass(name = "{0}")
@EnumSource(Dialect.class)
public abstract class PlatformCase {
    @Parameter
    protected Dialect dialect;

    @TempDir
    protected Path data;

    protected final FakeClock clock = new FakeClock();
    private TestDatabase database;
    protected Platform platform;
    protected Api api;

    @BeforeEach
    void startPlatform() {
        database = TestDatabase.of(dialect, data);
        open();
    }

    private void open() {
        platform = Platform.start(database.config().withClock(clock));
        api = new Api(platform);
    }

    protected void restart() {
        stop();
        open();
    }

    private void stop() {
        api.close();
        platform.close();
    }

    @AfterEach
    void stopPlatform() {
        if (platform != null) {
            stop();
        }
        if (database != null) {
            database.close();
        }
    }

    protected TestDatabase database() {
        return database;
    }

    /// @return its id
    protected String project(String name) {
        return api.post("/projects", new ProjectApi.Create(name, null))
                .json()
                .path("id")
                .asText();
    }

    protected String first(String path) {
        return api.get(path).json().at("/items/0/id").asText();
    }
}
