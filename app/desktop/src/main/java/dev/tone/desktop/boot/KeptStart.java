package dev.tone.desktop.boot;

import dev.tone.desktop.canvas.tabs.TabsViewModel;
import dev.tone.desktop.kit.fx.FxThread;
import dev.tone.desktop.kit.store.SettingsStore;
import dev.tone.desktop.link.ClientUploads;
import dev.tone.desktop.link.Drawings;
import dev.tone.desktop.link.LocalStore;
import dev.tone.desktop.link.PlatformLink;
import dev.tone.desktop.shell.Place;
import dev.tone.desktop.workspace.KnownWorkspace;
import dev.tone.desktop.workspace.WorkspaceModel;
import dev.tone.model.fault.Fault;
import dev.tone.model.project.Project;
import java.nio.file.Path;
import java.util.Optional;

/// What the session begins with: everything of it that this computer keeps, read beside the first frame.
///
/// @param notice what the person has to be told of how it was found
record KeptStart(ClientUploads uploads, Drawings drawings, KnownWorkspace known, Optional<Fault> notice) {
    /// Blocks for the disk.
    ///
    /// @param folder where what is kept of the platform lies
    /// @throws dev.tone.model.fault.FaultException when the folder cannot be used
    static KeptStart read(Path folder, SettingsStore settings, LocalStore local, PlatformLink link) {
        Drawings drawings = new Drawings(local, link, Thread::startVirtualThread, FxThread.toolkit());
        KnownWorkspace known = KnownWorkspace.read(link.kept(), WorkspaceModel.last(settings));
        Project last = known.last();
        if (last != null && settings.getEnum(DesktopWiring.PLACE, Place.CANVAS) == Place.CANVAS) {
            TabsViewModel.inFront(settings, last.id(), known.canvases()).ifPresent(drawings::readAhead);
        }
        ClientUploads uploads = ClientUploads.open(folder.resolve("uploads"), link);
        return new KeptStart(uploads, drawings, known, local.notice());
    }
}
