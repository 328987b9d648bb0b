package dev.tone.platform.artifacts.blobs.objects;

import dev.tone.model.json.Json;
import dev.tone.platform.artifacts.blobs.StoreFaults;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Where blobs are kept, as a JSON file says that only its owner can read: it holds credentials, and arguments and
/// environments are seen by others.
///
/// @param kind `s3` or `supabase`
/// @param endpoint of the service; an S3 store without one is Amazon's
/// @param region of an S3 store
/// @param prefix before every key; empty, or ends with `/`
/// @param accessKey of an S3 store
/// @param secretKey of an S3 store, or the service key of a Supabase project
public record StoreConfig(
        Kind kind,
        @Nullable URI endpoint,
        String region,
        String bucket,
        String prefix,
        String accessKey,
        String secretKey) {
    public enum Kind {
        S3,
        SUPABASE
    }

    private static final int MAX_BYTES = 64 << 10;

    /// The file as it is written.
    private record Written(
            @Nullable String kind,
            @Nullable String endpoint,
            @Nullable String region,
            @Nullable String bucket,
            @Nullable String prefix,
            @Nullable String accessKey,
            @Nullable String secretKey) {}

    /// @throws dev.tone.model.fault.FaultException `store/invalid-file`
    public static StoreConfig read(Path file) {
        try {
            requirePrivate(file);
            if (Files.size(file) > MAX_BYTES) {
                throw StoreFaults.config("it is too large");
            }
            return of(Json.read(Files.readString(file), Written.class));
        } catch (UncheckedIOException e) {
            throw StoreFaults.config("it is not the JSON that is described with packaging/platform");
        } catch (IOException e) {
            throw StoreFaults.config("it cannot be read");
        }
    }

    private static void requirePrivate(Path file) throws IOException {
        if (!file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return;
        }
        Set<PosixFilePermission> modes = Files.getPosixFilePermissions(file);
        if (modes.contains(PosixFilePermission.GROUP_READ) || modes.contains(PosixFilePermission.OTHERS_READ)) {
            throw StoreFaults.config("others can read it and the credentials in it; give it the mode 600");
        }
    }

    private static StoreConfig of(Written file) {
        Kind kind = kind(text(file.kind));
        URI endpoint = endpoint(text(file.endpoint));
        if (kind == Kind.SUPABASE && endpoint == null) {
            throw StoreFaults.config("`endpoint` is missing: the project's address, as https://….supabase.co");
        }
        String prefix = text(file.prefix).replaceFirst("^/+", "");
        return new StoreConfig(
                kind,
                endpoint,
                text(file.region).isEmpty() ? "us-east-1" : text(file.region),
                required("bucket", text(file.bucket)),
                prefix.isEmpty() || prefix.endsWith("/") ? prefix : prefix + "/",
                kind == Kind.S3 ? required("accessKey", text(file.accessKey)) : "",
                required("secretKey", text(file.secretKey)));
    }

    private static Kind kind(String text) {
        return switch (text) {
            case "s3" -> Kind.S3;
            case "supabase" -> Kind.SUPABASE;
            default -> throw StoreFaults.config("`kind` is “s3” or “supabase”");
        };
    }

    private static @Nullable URI endpoint(String text) {
        if (text.isEmpty()) {
            return null;
        }
        try {
            URI uri = URI.create(text);
            String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
            if (uri.getHost() != null && (scheme.equals("https") || scheme.equals("http"))) {
                return uri;
            }
        } catch (IllegalArgumentException e) {
            throw StoreFaults.config("`endpoint` is no address");
        }
        throw StoreFaults.config("`endpoint` is no address");
    }

    private static String required(String name, String value) {
        if (value.isEmpty()) {
            throw StoreFaults.config("`" + name + "` is missing");
        }
        return value;
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value.strip();
    }

    /// Names the place and no secret; two configurations of the same place say the same.
    public String description() {
        String host = endpoint == null ? "amazonaws.com" : endpoint.getAuthority();
        String service = kind == Kind.S3 ? "S3" : "Supabase Storage";
        return service + " (" + host + "/" + bucket + (prefix.isEmpty() ? "" : "/" + prefix) + ")";
    }

    @Override
    public String toString() {
        return description();
    }
}
