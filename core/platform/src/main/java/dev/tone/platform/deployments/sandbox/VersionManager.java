package dev.tone.platform.deployments.sandbox;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// A tool of which only stand-ins are on the search path: each asks for the folder where the real programs are, and
/// looks for it in a home folder, which commands do not have.
///
/// @param shims the end of the folder on the search path
/// @param home where the programs are, from there
/// @param variable that tells the stand-ins of it
record VersionManager(String shims, String home, String variable) {
    private static final List<VersionManager> KNOWN = List.of(
            new VersionManager(".cargo/bin", "../../.rustup", "RUSTUP_HOME"),
            new VersionManager(".pyenv/shims", "..", "PYENV_ROOT"),
            new VersionManager(".rbenv/shims", "..", "RBENV_ROOT"),
            new VersionManager(".volta/bin", "..", "VOLTA_HOME"),
            new VersionManager(".asdf/shims", "..", "ASDF_DATA_DIR"),
            new VersionManager("mise/shims", "..", "MISE_DATA_DIR"));

    /// Where those that are on a search path keep their programs, by the variable that says it.
    static Map<String, Path> on(String searchPath) {
        Map<String, Path> homes = new LinkedHashMap<>();
        for (String entry : searchPath.split(File.pathSeparator)) {
            Path folder = Path.of(entry);
            KNOWN.stream()
                    .filter(each -> folder.isAbsolute() && folder.endsWith(each.shims))
                    .forEach(each -> Stream.of(folder.resolve(each.home).normalize())
                            .filter(Files::isDirectory)
                            .forEach(home -> homes.putIfAbsent(each.variable, home)));
        }
        return homes;
    }
}
