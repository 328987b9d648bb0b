package dev.tone.platform.artifacts.uploads;

import dev.tone.model.fault.Fault;
import dev.tone.model.fault.FaultException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The `Upload-Metadata` header of tus: `key base64, key base64, key`.
public final class UploadMetadata {
    private static final int MAX_LENGTH = 8_192;
    private static final Pattern KEY = Pattern.compile("[!-+\\--~]{1,64}");

    /// Of an upload that says nothing of itself.
    public static final UploadMetadata NONE = new UploadMetadata("", Map.of());

    private final String header;
    private final Map<String, String> values;

    private UploadMetadata(String header, Map<String, String> values) {
        this.header = header;
        this.values = values;
    }

    /// @throws FaultException `upload/invalid-metadata`
    public static UploadMetadata parse(String header) {
        if (header.length() > MAX_LENGTH) {
            throw invalid("it is longer than " + MAX_LENGTH + " characters");
        }
        Map<String, String> values = new HashMap<>();
        for (String pair : header.isBlank() ? new String[0] : header.split(",", -1)) {
            String[] parts = pair.strip().split(" ", -1);
            if (parts.length > 2 || !KEY.matcher(parts[0]).matches()) {
                throw invalid("a pair is not “key base64”");
            }
            String value = parts.length == 1 ? "" : decode(parts[1]);
            if (values.put(parts[0], value) != null) {
                throw invalid("a key is there twice");
            }
        }
        return new UploadMetadata(header, values);
    }

    private static String decode(String base64) {
        try {
            byte[] bytes = Base64.getDecoder().decode(base64);
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (IllegalArgumentException | CharacterCodingException e) {
            throw invalid("a value is not the base64 of UTF-8 text");
        }
    }

    /// As it was sent, null for none.
    @Nullable
    String header() {
        return header.isBlank() ? null : header;
    }

    /// SHA-256 of all bytes, when the client knows it.
    @Nullable
    String sha256() {
        return values.get("sha256");
    }

    public Optional<String> get(String key) {
        return Optional.ofNullable(values.get(key));
    }

    private static FaultException invalid(String why) {
        return Fault.invalid(
                        "upload/invalid-metadata",
                        "The `Upload-Metadata` header cannot be read: " + why + ".",
                        "See tus 1.0.0, “Creation”.")
                .asException();
    }
}
