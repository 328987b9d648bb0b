package dev.tone.model.artifact;

import dev.tone.model.fault.Fault;
import dev.tone.model.fault.FaultKind;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// A tree of files whose digest names it: equal trees have equal digests, whoever made them.
///
/// The files are in path order, and the tree can be laid out on Linux, macOS and Windows without one file overwriting
/// another.
public final class Manifest {
    public static final int MAX_FILES = 100_000;

    private final List<ArtifactFile> files;

    private Manifest(List<ArtifactFile> files) {
        this.files = files;
    }

    /// @throws dev.tone.model.fault.FaultException when these files make no tree
    public static Manifest of(List<ArtifactFile> files) {
        flaw(files).ifPresent(fault -> {
            throw fault.asException();
        });
        return new Manifest(files.stream()
                .sorted(Comparator.comparing(ArtifactFile::path, ArtifactPath.ORDER))
                .toList());
    }

    public List<ArtifactFile> files() {
        return files;
    }

    public long size() {
        return files.stream().mapToLong(ArtifactFile::size).sum();
    }

    /// SHA-256 of the lines `digest SP mode SP path LF` in path order, mode `x` or `-`.
    public String digest() {
        MessageDigest whole = Sha256.newDigest();
        for (ArtifactFile file : files) {
            String line = file.digest() + (file.executable() ? " x " : " - ") + file.path() + "\n";
            whole.update(line.getBytes(StandardCharsets.UTF_8));
        }
        return Sha256.finish(whole);
    }

    /// The first reason why these files make no tree.
    public static Optional<Fault> flaw(List<ArtifactFile> files) {
        if (files.size() > MAX_FILES) {
            return Optional.of(new Fault(
                    FaultKind.TOO_LARGE,
                    "artifact/too-many-files",
                    "There are more than " + MAX_FILES + " files.",
                    "Leave out what is not needed, for example dependencies that the build installs."));
        }
        for (ArtifactFile file : files) {
            String flaw = ArtifactPath.flaw(file.path());
            if (flaw != null) {
                return Optional.of(
                        invalid("path", "The path “" + shown(file.path()) + "” " + flaw + ".", "Rename it."));
            }
            if (!Sha256.isHex(file.digest()) || file.size() < 0) {
                return Optional.of(invalid(
                        "digest",
                        "The file “" + shown(file.path()) + "” has no valid SHA-256 and size.",
                        "Send 64 lower-case hex digits and a size of 0 or more."));
            }
        }
        return collision(files);
    }

    /// Compares as macOS and Windows do: without case, composed.
    private static Optional<Fault> collision(List<ArtifactFile> files) {
        Map<String, String> taken = new HashMap<>();
        Map<String, String> folders = new HashMap<>();
        for (ArtifactFile file : files) {
            String other = taken.putIfAbsent(folded(file.path()), file.path());
            if (other != null) {
                return Optional.of(clash(file.path(), other));
            }
            for (int slash = file.path().indexOf('/');
                    slash > 0;
                    slash = file.path().indexOf('/', slash + 1)) {
                String folder = file.path().substring(0, slash);
                String same = folders.putIfAbsent(folded(folder), folder);
                if (same != null && !same.equals(folder)) {
                    return Optional.of(clash(folder, same));
                }
            }
        }
        for (Map.Entry<String, String> file : taken.entrySet()) {
            String folder = folders.get(file.getKey());
            if (folder != null) {
                return Optional.of(invalid(
                        "collision", "“" + shown(folder) + "” is a file and a folder at once.", "Rename one of them."));
            }
        }
        return Optional.empty();
    }

    private static Fault clash(String one, String other) {
        return one.equals(other)
                ? invalid("collision", "“" + shown(one) + "” is there twice.", "Remove one of them.")
                : invalid(
                        "collision",
                        "“" + shown(one) + "” and “" + shown(other) + "” differ only in case.",
                        "They overwrite each other on macOS and Windows: rename one.");
    }

    private static String folded(String path) {
        return Normalizer.normalize(path, Normalizer.Form.NFC)
                .toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT);
    }

    private static Fault invalid(String what, String title, String detail) {
        return Fault.invalid("artifact/invalid-" + what, title, detail);
    }

    /// A hostile name must not paint a message of its own: controls and direction marks become `�`, the rest is cut.
    public static String shown(String name) {
        StringBuilder out = new StringBuilder();
        name.codePoints().limit(160).forEach(c -> {
            int type = Character.getType(c);
            boolean hidden = type == Character.CONTROL || type == Character.FORMAT || type == Character.SURROGATE;
            out.appendCodePoint(hidden ? 0xFFFD : c);
        });
        return out.length() < name.length() && name.codePointCount(0, name.length()) > 160 ? out + "…" : out.toString();
    }
}
