package dev.tone.platform.deployments.build;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A script beside sources that are no pages yet. Where it puts them is read from its text.
final class BuildScript implements ProjectKind {
    private static final Pattern TARGET = Pattern.compile("(?m)^build\\s*:(?!=)");
    private static final Pattern FOLDER = Pattern.compile(
            "(?<![\\w./-])(?:\\./)?(dist|public|_site|site|out|output|www|html|build|docs)(?![\\w.-])/?");

    @Override
    public Optional<Detection> detect(Folder folder, Shell shell) {
        if (shell.windows()) {
            return folder.first("build.cmd", "build.bat").map(file -> pages(folder, file, file));
        }
        return folder.first("build.sh", "scripts/build.sh", "bin/build.sh")
                .map(file -> pages(folder, file, "sh " + file))
                .or(() -> folder.first("Makefile", "makefile")
                        .filter(file -> TARGET.matcher(folder.text(file)).find())
                        .map(file -> pages(folder, file, "make build")));
    }

    private static Detection pages(Folder folder, String file, String build) {
        String output = output(folder.text(file)).orElse("dist");
        Detection detection = Detection.pages(folder, file, null, build, output, Map.of());
        return new Detection(
                detection.settings(),
                file,
                List.of("`" + file + "` is run, and the pages are looked for in `" + output + "`."));
    }

    /// The folder that is spoken of most; of those that are, the first.
    private static Optional<String> output(String script) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        Matcher matcher = FOLDER.matcher(script.replaceAll("(?m)^\\s*#.*$|^build\\s*:", ""));
        while (matcher.find()) {
            counts.merge(matcher.group(1), 1, Integer::sum);
        }
        return counts.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
    }
}
