package dev.tone.platform.artifacts.uploads;

import dev.tone.model.fault.Fault;
import dev.tone.model.fault.FaultException;
import dev.tone.model.id.UploadId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The `Upload-Concat` header of tus: an upload is a part of another, or is made of parts.
///
/// @param parts in the order of their bytes; empty for what is a part itself
public record UploadConcat(List<UploadId> parts) {
    private static final int MAX_PARTS = 128;
    private static final String PARTIAL = "partial";
    private static final String FINAL = "final;";

    public static final UploadConcat PART = new UploadConcat(List.of());

    public UploadConcat {
        parts = List.copyOf(parts);
    }

    public boolean isPart() {
        return parts.isEmpty();
    }

    /// @return null when there is no such header
    /// @throws FaultException `upload/invalid-concat`
    public static @Nullable UploadConcat parse(@Nullable String header) {
        if (header == null) {
            return null;
        }
        String value = header.strip();
        if (value.equals(PARTIAL)) {
            return PART;
        }
        if (!value.startsWith(FINAL)) {
            throw invalid("it is neither “partial” nor “final;” and addresses");
        }
        List<UploadId> parts = new ArrayList<>();
        for (String address : value.substring(FINAL.length()).strip().split(" +", -1)) {
            parts.add(id(address));
        }
        if (parts.size() > MAX_PARTS) {
            throw invalid("it names more than " + MAX_PARTS + " uploads");
        }
        if (new HashSet<>(parts).size() < parts.size()) {
            throw invalid("it names an upload twice");
        }
        return new UploadConcat(parts);
    }

    /// Addresses may be whole or relative; the last piece is the upload.
    private static UploadId id(String address) {
        try {
            return new UploadId(address.substring(address.lastIndexOf('/') + 1));
        } catch (IllegalArgumentException e) {
            throw invalid("an address is not the one of an upload");
        }
    }

    /// @param base what stands before the id in an upload's address
    public String header(String base) {
        if (isPart()) {
            return PARTIAL;
        }
        List<String> addresses = parts.stream().map(part -> base + part.value()).toList();
        return FINAL + String.join(" ", addresses);
    }

    private static FaultException invalid(String why) {
        return Fault.invalid(
                        "upload/invalid-concat",
                        "The `Upload-Concat` header cannot be read: " + why + ".",
                        "See tus 1.0.0, “Concatenation”.")
                .asException();
    }
}
