package dev.tone.platform.artifacts.blobs.objects;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tone.platform.artifacts.blobs.StoreFaults;
import dev.tone.platform.kernel.egress.Answer;
import dev.tone.platform.kernel.egress.Call;
import dev.tone.platform.kernel.egress.Caller;
import dev.tone.platform.kernel.egress.Egress;
import dev.tone.platform.kernel.egress.EgressException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;

/// Objects in a bucket of Supabase Storage, by its REST API.
///
/// Its answer to what is not there is a 400 whose body says 404; an answer to HEAD has no body, so what it refuses is
/// asked for again with GET to know why. "Not there" is believed only when it says so.
final class SupabaseObjects implements ObjectStore {
    private static final int PAGE = 1_000;
    private static final int MAY_END_EARLY = 4;
    private static final int LARGEST_REFUSAL = 64 << 10;

    private final Egress egress;
    private final String base;
    private final String bucket;
    private final String prefix;
    private final String key;
    private final String description;

    SupabaseObjects(StoreConfig config, Egress egress) {
        this.egress = egress;
        URI endpoint = config.endpoint();
        if (endpoint == null) {
            throw new IllegalArgumentException("A Supabase store has an address");
        }
        this.base = endpoint.toString().replaceFirst("/+$", "") + "/storage/v1";
        this.bucket = config.bucket();
        this.prefix = config.prefix();
        this.key = config.secretKey();
        this.description = config.description();
    }

    @Override
    public String description() {
        return description;
    }

    private Call call(String method, String path) {
        return Call.of(method, URI.create(base + path))
                .header("Authorization", "Bearer " + key)
                .header("apikey", key);
    }

    private String object(String name) {
        return bucket + "/" + prefix + name;
    }

    private Answer send(Call call) {
        try {
            return egress.send(call, description, Caller.patient());
        } catch (EgressException e) {
            throw StoreFaults.unreachable(description, String.valueOf(e.getMessage()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw StoreFaults.unreachable(description, "the platform is stopping", e);
        }
    }

    private static boolean isMissing(Answer answer) {
        JsonNode error = answer.json();
        boolean bucket = error.path("message").asText().toLowerCase(Locale.ROOT).contains("bucket");
        return (answer.status() == 400 || answer.status() == 404)
                && error.path("statusCode").asText().equals("404")
                && !bucket;
    }

    private RuntimeException failure(Answer answer) {
        JsonNode error = answer.json();
        String code = error.path("statusCode").asText(Integer.toString(answer.status()));
        return switch (code) {
            case "401", "403" -> StoreFaults.refused(description);
            case "404" -> StoreFaults.noBucket(description);
            default -> {
                boolean token =
                        error.path("message").asText().toLowerCase(Locale.ROOT).contains("jwt");
                yield token
                        ? StoreFaults.refused(description)
                        : StoreFaults.failed(description, "it answered " + answer.status(), null);
            }
        };
    }

    private Answer successful(Answer answer) {
        if (!answer.isSuccess()) {
            throw failure(answer);
        }
        return answer;
    }

    @Override
    public OptionalLong size(String name) {
        for (int attempt = 1; ; attempt++) {
            Answer head = send(call("HEAD", "/object/authenticated/" + object(name)));
            if (head.isSuccess()) {
                return OptionalLong.of(length(head));
            }
            Answer why =
                    send(call("GET", "/object/authenticated/" + object(name)).header("Range", "bytes=0-0"));
            if (isMissing(why)) {
                return OptionalLong.empty();
            }
            // Somebody may have stored it between the two questions.
            if (!why.isSuccess() || attempt == MAY_END_EARLY) {
                throw failure(why.isSuccess() ? head : why);
            }
        }
    }

    private long length(Answer head) {
        try {
            return Long.parseLong(String.valueOf(head.header("Content-Length")));
        } catch (NumberFormatException e) {
            throw StoreFaults.failed(description, "it does not say how large an object is", e);
        }
    }

    @Override
    public void put(String name, Path file, long size) {
        // Sent again as often as needed: the same bytes under the same name.
        successful(send(call("POST", "/object/" + object(name))
                .header("x-upsert", "true")
                .repeatedFreely()
                .file(file, size)));
    }

    @Override
    public byte[] read(String name, long from, int count) {
        if (count == 0) {
            return new byte[0];
        }
        Call call = call("GET", "/object/authenticated/" + object(name))
                .header("Range", "bytes=" + from + "-" + (from + count - 1))
                .atMost(Math.max(count, LARGEST_REFUSAL));
        for (int attempt = 1; ; attempt++) {
            Answer answer = send(call);
            if (isMissing(answer)) {
                throw StoreFaults.noBlob();
            }
            byte[] bytes = successful(answer).bytes();
            if (bytes.length == count) {
                return bytes;
            }
            if (attempt == MAY_END_EARLY) {
                throw StoreFaults.failed(description, "its answers end early", null);
            }
        }
    }

    @Override
    public boolean move(String name, String to) {
        Answer answer = send(call("POST", "/object/move")
                .json(Map.of("bucketId", bucket, "sourceKey", prefix + name, "destinationKey", prefix + to)));
        if (isMissing(answer)) {
            return false;
        }
        successful(answer);
        return true;
    }

    @Override
    public boolean delete(String name) {
        Answer answer =
                successful(send(call("DELETE", "/object/" + bucket).json(Map.of("prefixes", List.of(prefix + name)))));
        return !answer.json().isEmpty();
    }

    @Override
    public List<Entry> list(String folder) {
        List<Entry> all = new ArrayList<>();
        for (int offset = 0; ; offset += PAGE) {
            Map<String, Object> asked = Map.of(
                    "prefix",
                    prefix + folder,
                    "limit",
                    PAGE,
                    "offset",
                    offset,
                    "sortBy",
                    Map.of("column", "name", "order", "asc"));
            JsonNode page = successful(send(
                            call("POST", "/object/list/" + bucket).json(asked).repeatedFreely()))
                    .json();
            for (JsonNode entry : page) {
                // A folder has no id.
                if (entry.path("id").isTextual()) {
                    all.add(new Entry(
                            folder + entry.path("name").asText(),
                            entry.path("metadata").path("size").asLong(-1)));
                }
            }
            if (page.size() < PAGE) {
                return all;
            }
        }
    }

    @Override
    public void close() {
        egress.close();
    }
}
