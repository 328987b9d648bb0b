package dev.tone.desktop.artifacts.look;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/// How a file is looked at, by its name.
public enum FileKind {
    IMAGE(Feather.IMAGE),
    PDF(Feather.BOOK_OPEN),
    MARKDOWN(Feather.FILE_TEXT),
    PAGE(Feather.GLOBE),
    CODE(Feather.CODE),
    TEXT(Feather.FILE_TEXT),
    ARCHIVE(Feather.ARCHIVE),
    OTHER(Feather.FILE);

    private static final Map<FileKind, Set<String>> NAMES = Map.of(
            IMAGE, Set.of("png", "jpg", "jpeg", "gif", "bmp", "webp"),
            PDF, Set.of("pdf"),
            MARKDOWN, Set.of("md", "markdown"),
            PAGE, Set.of("html", "htm", "svg"),
            ARCHIVE, Set.of("zip", "jar", "war", "tgz", "tar", "gz"),
            CODE,
                    Set.of(
                            "java",
                            "js",
                            "mjs",
                            "cjs",
                            "ts",
                            "tsx",
                            "jsx",
                            "json",
                            "css",
                            "scss",
                            "xml",
                            "yaml",
                            "yml",
                            "toml",
                            "py",
                            "go",
                            "rs",
                            "c",
                            "h",
                            "cpp",
                            "cs",
                            "kt",
                            "rb",
                            "php",
                            "sh",
                            "bash",
                            "sql",
                            "gradle",
                            "properties",
                            "dockerfile",
                            "tf",
                            "map",
                            "vue",
                            "svelte",
                            "webmanifest"),
            TEXT, Set.of("txt", "log", "csv", "tsv", "ini", "cfg", "conf", "env", "lock", "license", "gitignore"));

    private final Ikon icon;

    FileKind(Ikon icon) {
        this.icon = icon;
    }

    public Ikon icon() {
        return icon;
    }

    public static FileKind of(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        String extension = name.substring(name.lastIndexOf('.') + 1);
        for (FileKind kind : values()) {
            if (NAMES.getOrDefault(kind, Set.of()).contains(extension)) {
                return kind;
            }
        }
        return OTHER;
    }
}
