package dev.tone.platform.deployments.provider;

import dev.tone.model.artifact.ArtifactFile;
import dev.tone.model.artifact.ArtifactPath;
import dev.tone.model.artifact.Sha256;
import dev.tone.model.deployment.Failure;
import dev.tone.model.deployment.StageName;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/// What a build has put into its output folder, made into what a release may have: files, and links to them.
final class ReleaseContents {
    private static final int SHORT_LINK = 4_096;
    /// Each level costs an open file while we look.
    private static final int DEEPEST = 200;

    private ReleaseContents() {}

    /// @param keepLinks whether links inside the folder stay links (a process) or become what they lead to (files)
    /// @throws StepFailedException `deployment/link-leads-outside`, `deployment/no-files`,
    ///     `deployment/path-too-long`
    static Release of(Path root, boolean keepLinks, Cancellation cancellation)
            throws IOException, StepFailedException, CanceledException {
        List<ArtifactFile> files = new ArrayList<>();
        SortedMap<String, String> links = new TreeMap<>(ArtifactPath.ORDER);
        for (Path path : listed(root, cancellation)) {
            cancellation.check();
            collect(root, path, keepLinks, files, links, cancellation);
        }
        if (files.isEmpty()) {
            throw failed("deployment/no-files", "The build has put no files into its output folder.");
        }
        files.sort(Comparator.comparing(ArtifactFile::path, ArtifactPath.ORDER));
        return new Release(digest(files, links), files, links);
    }

    private static List<Path> listed(Path root, Cancellation cancellation)
            throws IOException, StepFailedException, CanceledException {
        List<Path> paths = new ArrayList<>();
        try (Stream<Path> walk = Files.walk(root)) {
            for (Iterator<Path> all = walk.iterator(); all.hasNext(); ) {
                cancellation.check();
                Path path = all.next();
                Path inside = root.relativize(path);
                String name = inside.toString();
                if (inside.getNameCount() > DEEPEST
                        || name.getBytes(StandardCharsets.UTF_8).length > ArtifactPath.MAX_BYTES) {
                    throw failed("deployment/path-too-long", "A path in the output is too long: " + shortened(name));
                }
                paths.add(path);
            }
        }
        return paths;
    }

    private static void collect(
            Path root,
            Path path,
            boolean keepLinks,
            List<ArtifactFile> files,
            SortedMap<String, String> links,
            Cancellation cancellation)
            throws IOException, StepFailedException, CanceledException {
        BasicFileAttributes attributes =
                Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        String name = root.relativize(path).toString().replace('\\', '/');
        if (attributes.isSymbolicLink()) {
            Path target = Files.readSymbolicLink(path);
            Path led = path.resolveSibling(target).normalize();
            boolean inside = led.startsWith(root)
                    && Files.exists(path)
                    && path.toRealPath().startsWith(root);
            if (keepLinks && inside && !target.isAbsolute() && target.toString().length() < SHORT_LINK) {
                links.put(name, target.toString().replace('\\', '/'));
                return;
            }
            if (!inside || !Files.isRegularFile(path)) {
                throw failed(
                        "deployment/link-leads-outside",
                        "The link " + shortened(name) + " does not lead to a file of the output.");
            }
            Path copy = path.resolveSibling(path.getFileName() + ".tone-copy");
            LongFiles.copy(path.toRealPath(), copy, cancellation);
            Files.move(copy, path, StandardCopyOption.REPLACE_EXISTING);
        } else if (attributes.isOther()) {
            // Pipes and sockets are nothing that can be kept: who reads one waits for somebody who writes.
            Files.delete(path);
            return;
        } else if (!attributes.isRegularFile()) {
            return;
        }
        files.add(new ArtifactFile(
                name, LongFiles.digest(path, cancellation), Files.size(path), Files.isExecutable(path)));
    }

    private static String shortened(String name) {
        return name.length() <= 30 ? name : "…" + name.substring(name.length() - 29);
    }

    private static StepFailedException failed(String code, String message) {
        return new StepFailedException(new Failure(StageName.PACKAGE, code, message, null, null, null, null));
    }

    private static String digest(List<ArtifactFile> files, SortedMap<String, String> links) {
        SortedMap<String, String> lines = new TreeMap<>(ArtifactPath.ORDER);
        for (ArtifactFile file : files) {
            lines.put(file.path(), file.digest() + (file.executable() ? " x " : " - ") + file.path() + "\n");
        }
        links.forEach((path, target) -> {
            MessageDigest digest = Sha256.newDigest();
            digest.update(target.getBytes(StandardCharsets.UTF_8));
            lines.put(path, Sha256.finish(digest) + " l " + path + "\n");
        });
        MessageDigest whole = Sha256.newDigest();
        lines.values().forEach(line -> whole.update(line.getBytes(StandardCharsets.UTF_8)));
        return Sha256.finish(whole);
    }
}
