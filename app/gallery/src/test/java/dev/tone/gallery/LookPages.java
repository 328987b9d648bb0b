package dev.tone.gallery;

import dev.tone.desktop.artifacts.look.FileLook;
import dev.tone.desktop.artifacts.look.LookPort;
import dev.tone.desktop.artifacts.look.LookViewModel;
import dev.tone.desktop.kit.view.Ui;
import dev.tone.desktop.kit.work.Work;
import dev.tone.desktop.view.FakePlatform;
import dev.tone.desktop.workspace.Fixture;
import dev.tone.model.artifact.ArtifactFile;
import dev.tone.model.artifact.FilePreview;
import dev.tone.model.fault.Fault;
import dev.tone.model.fault.FaultException;
import dev.tone.model.id.ArtifactId;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.layout.TilePane;

/// A look at a file, by what it is.
final class LookPages {
    private static final String MARKDOWN = """
            # 상점 Shop

            A *small* shop with **three** parts, see [the plan](plan.md) and `build.sh`.

            - 첫째: 화면
            - second: the service

            > It is open all day.

            ```sh
            npm run build
            ```

            | part | port |
            |---|---|
            | web | 4100 |
            """;
    private static final String CODE = """
            // 상점의 가격
            export function price(item) {
                const tax = 0.1;
                if (item === null) {
                    return "–";
                }
                return item.net * (1 + tax); /* rounded by whoever shows it, never here, because the sum of rounded prices is another */
            }
            """;

    static final List<GalleryPage> ALL = List.of(
            new GalleryPage("looks", "A look at a file", (ui, _) -> looks(ui)),
            new GalleryPage("looks-without", "A look at what cannot be shown", (ui, _) -> without(ui)));

    private LookPages() {}

    private static Node looks(Ui ui) {
        FakePlatform platform = new FakePlatform();
        platform.picture = picture();
        platform.entries = List.of(
                new FilePreview.Entry("index.html", 2_113),
                new FilePreview.Entry(
                        "assets/a-folder/with-another/and-a-file-with-quite-a-long-name.woff2", 48_213_000),
                new FilePreview.Entry("문서/사용 설명서.md", 5));
        platform.contents.put("README.md", MARKDOWN.getBytes(StandardCharsets.UTF_8));
        platform.contents.put("src/price.js", CODE.getBytes(StandardCharsets.UTF_8));
        platform.contents.put("notes.txt", "one line\n\n한글 한 줄\n".getBytes(StandardCharsets.UTF_8));
        platform.contents.put("index.html", "<!doctype html>\n<h1>상점</h1>\n".getBytes(StandardCharsets.UTF_8));
        platform.contents.put("data.bin", new byte[] {0, 1, 2, 3, 'T', 'o', 'n', 'e', (byte) 0xff, 0, 10, 13});
        TilePane tiles = tiles();
        for (String path : List.of(
                "README.md",
                "src/price.js",
                "assets/logo.png",
                "plan.pdf",
                "backup.zip",
                "notes.txt",
                "index.html",
                "data.bin")) {
            tiles.getChildren().add(look(path, 10, platform, new Fixture().work, ui));
        }
        return tiles;
    }

    private static Node without(Ui ui) {
        FakePlatform platform = new FakePlatform();
        platform.contents.put("long.log", "the first line\nthe second line\n".getBytes(StandardCharsets.UTF_8));
        LookPort gone = new Gone();
        TilePane tiles = tiles();
        tiles.getChildren()
                .addAll(
                        look("reading.txt", 10, platform, OpenProject.BUSY, ui),
                        look("empty.txt", 0, platform, new Fixture().work, ui),
                        look("long.log", 48_213_000, platform, new Fixture().work, ui),
                        look("damaged.tar", 10, platform, new Fixture().work, ui),
                        look(
                                "a/very/long/path/to/a/folder/inside/a/folder/with/a/file/that/is/gone.txt",
                                10,
                                gone,
                                new Fixture().work,
                                ui));
        return tiles;
    }

    private static TilePane tiles() {
        TilePane tiles = new TilePane(16, 16);
        tiles.setPrefColumns(2);
        return tiles;
    }

    private static Node look(String path, long size, LookPort port, Work work, Ui ui) {
        FileLook look = new FileLook(new LookViewModel(port, work), ui);
        look.setPrefSize((Looks.WIDTH - 16) / 2, 280);
        look.show(new ArtifactId("a1"), new ArtifactFile(path, "ab".repeat(32), size, false));
        return look;
    }

    /// Has nothing of what is looked at.
    private static final class Gone implements LookPort {
        private static FaultException gone() {
            return Fault.notFound("artifact/file-not-found", "There is no such file in this artifact.")
                    .asException();
        }

        @Override
        public FilePreview facts(ArtifactId artifact, String path) {
            throw gone();
        }

        @Override
        public byte[] picture(ArtifactId artifact, String path, int page, int width, int height) {
            throw gone();
        }

        @Override
        public byte[] head(ArtifactId artifact, String path, int most) {
            throw gone();
        }

        @Override
        public String page(ArtifactId artifact) {
            throw gone();
        }
    }

    private static byte[] picture() {
        try (InputStream in = LookPages.class.getResourceAsStream("/dev/tone/assets/icons/tone-256.png")) {
            return Objects.requireNonNull(in, "icon").readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
