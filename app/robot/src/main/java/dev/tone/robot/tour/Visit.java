package dev.tone.robot.tour;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Looks at the live site as a browser would, over HTTP.
record Visit(int status, int bytes, String title) {
    private static final Pattern TITLE = Pattern.compile("<title>(.*?)</title>", Pattern.DOTALL);

    /// The name in the address resolves in the app only, so the port on loopback is asked, which answers too.
    static Visit of(URI url) {
        URI local = URI.create("http://127.0.0.1:" + url.getPort() + "/");
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpResponse<String> response = http.send(
                    HttpRequest.newBuilder(local)
                            .timeout(Duration.ofSeconds(10))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            Matcher title = TITLE.matcher(response.body());
            return new Visit(
                    response.statusCode(),
                    response.body().length(),
                    title.find() ? title.group(1).strip() : "");
        } catch (IOException e) {
            throw new IllegalStateException(url + " does not answer: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }
}
