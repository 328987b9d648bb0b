package dev.tone.gallery;

import java.util.List;
import java.util.stream.Stream;

/// Every page, in order. A new control adds its line to the pages that it belongs to.
final class Pages {
    static final List<GalleryPage> ALL = Stream.of(
                    ControlPages.ALL,
                    WindowPages.ALL,
                    FramePages.ALL,
                    NotificationPages.ALL,
                    ArtifactPages.ALL,
                    LookPages.ALL,
                    DeploymentPages.ALL,
                    DetailPages.ALL,
                    GovernancePages.ALL,
                    ReleasePages.ALL,
                    ComparePages.ALL,
                    WebhookPages.ALL,
                    DrawingPages.ALL,
                    CanvasPages.ALL,
                    OverlayPages.ALL,
                    TabPages.ALL,
                    BoardPages.ALL,
                    LayerPages.ALL,
                    CommentPages.ALL,
                    HistoryPages.ALL,
                    LibraryPages.ALL,
                    DescribePages.ALL,
                    BlueprintPages.ALL)
            .flatMap(List::stream)
            .toList();

    private Pages() {}
}
