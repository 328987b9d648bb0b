package dev.tone.desktop.artifacts;

import dev.tone.desktop.kit.work.Work;
import dev.tone.model.artifact.Artifact;
import dev.tone.model.artifact.SignedLink;
import dev.tone.model.fault.Fault;
import dev.tone.model.id.ArtifactId;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// The signed links of one artifact.
final class LinksViewModel {
    private final Artifact artifact;
    private final ArtifactsPort port;
    private final Work work;
    private final ObservableList<SignedLink> links = FXCollections.observableArrayList();
    private final BooleanProperty busy = new SimpleBooleanProperty();

    LinksViewModel(Artifact artifact, ArtifactsPort port, Work work) {
        this.artifact = artifact;
        this.port = port;
        this.work = work;
    }

    ArtifactId artifact() {
        return artifact.id();
    }

    ObservableList<SignedLink> links() {
        return links;
    }

    BooleanProperty busyProperty() {
        return busy;
    }

    void read(Consumer<Fault> failed) {
        work.of(() -> port.links(artifact.id()))
                .onFault(failed)
                .onDone(links::setAll)
                .start();
    }

    /// @param made hears the complete address
    void create(@Nullable String path, int hours, boolean shown, Consumer<String> made) {
        work.of(() -> port.createLink(artifact.id(), path, hours, shown))
                .busy(busy)
                .onDone(link -> {
                    links.addFirst(link);
                    made.accept(address(link));
                })
                .start();
    }

    void revoke(SignedLink link) {
        work.of(() -> port.revoke(link.id()))
                .busy(busy)
                .onDone(now -> links.replaceAll(one -> one.id().equals(now.id()) ? now : one))
                .start();
    }

    String address(SignedLink link) {
        return port.address(link);
    }
}
