package dev.tone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.platform.Platform;
import dev.tone.platform.PlatformConfig;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// Commands against a real platform on a folder of its own, with one project and a folder to deploy.
abstract class ShopCommands {
    @TempDir
    Path folder;

    Path data;
    Platform platform;
    Path site;

    /// What a command left behind.
    record Ran(int code, String out, String err) {
        Ran done() {
            assertThat(code).as(out + err).isEqualTo(Tone.DONE);
            return this;
        }
    }

    @BeforeEach
    void start() throws IOException {
        data = folder.resolve("data");
        platform = Platform.start(PlatformConfig.embedded(data));
        site = Files.createDirectories(folder.resolve("my site"));
        Files.writeString(site.resolve("index.html"), "<h1>one</h1>");
        tone("projects", "create", "Corner shop").done();
    }

    @AfterEach
    void stop() {
        platform.close();
    }

    Ran tone(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        String[] all = Arrays.copyOf(arguments, arguments.length + 2);
        all[arguments.length] = "--data";
        all[arguments.length + 1] = data.toString();
        int code = Tone.run(new PrintWriter(out, true), new PrintWriter(err, true), all);
        return new Ran(code, out.toString(), err.toString());
    }

    Ran inShop(String... arguments) {
        String[] all = Arrays.copyOf(arguments, arguments.length + 2);
        all[arguments.length] = "-p";
        all[arguments.length + 1] = "corner-shop";
        return tone(all);
    }

    static String page(String url) throws IOException, InterruptedException {
        URI address = URI.create("http://127.0.0.1:" + URI.create(url).getPort() + "/");
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString())
                    .body();
        }
    }
}
