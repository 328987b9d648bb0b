package dev.tone.gallery;

import dev.tone.desktop.deployments.LogPane;
import dev.tone.desktop.kit.view.Ui;
import dev.tone.desktop.logs.LogHost;
import dev.tone.desktop.logs.LogSource;
import dev.tone.desktop.logs.LogView;
import dev.tone.desktop.logs.LogViewModel;
import dev.tone.desktop.logs.MemoryLog;
import dev.tone.desktop.theme.Appearance;
import dev.tone.model.deployment.Deployment;
import dev.tone.model.deployment.Site;
import dev.tone.model.log.LogLevel;
import javafx.scene.Node;

/// Logs as they are seen.
///
/// @param look that they are seen in
record Logs(Ui ui, Appearance look) implements LogPane.Source {
    private static final LogHost HOST = new LogHost() {
        @Override
        public void save() {}

        @Override
        public void tell(String sentence) {}
    };

    /// Lines in each level, some colored by who wrote them.
    static MemoryLog build() {
        return new MemoryLog()
                .add(LogLevel.INFO, "queue", "Deployment 3 of broken-shop to production")
                .add(LogLevel.INFO, "build", "$ sh build.sh")
                .add(LogLevel.DEBUG, "build", "\u001b[36mBuilding\u001b[0m pages/index.html")
                .add(LogLevel.WARN, "build", "pages/index.html:2: warning: no description")
                .add(LogLevel.ERROR, "build", "pages/prices.html:7: error: no partial named \"price-list\"")
                .add(LogLevel.INFO, "build", "한글 로그 한 줄");
    }

    LogView of(LogSource source) {
        LogView view = new LogView("g-log", new LogViewModel(source, Runnable::run, Runnable::run), ui, HOST);
        view.showDark(look.isDark());
        return view;
    }

    @Override
    public LogPane open(Deployment deployment) {
        return new Pane(of(build().complete()));
    }

    @Override
    public LogPane openSite(Site site) {
        return new Pane(of(new MemoryLog().add(LogLevel.INFO, "runtime", "GET / 200 3 ms")));
    }

    private record Pane(LogView view) implements LogPane {
        @Override
        public Node node() {
            return view;
        }

        @Override
        public void reveal(long sequence) {}

        @Override
        public void focus() {}

        @Override
        public void only(String element) {}

        @Override
        public void close() {
            view.close();
        }
    }
}
