package dev.tone.desktop.view;

import dev.tone.desktop.kit.view.Clip;
import dev.tone.desktop.kit.view.Desk;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A desk that remembers what it was asked, and answers what a test has laid on it.
public final class FakeDesk implements Desk {
    public final List<String> copied = new ArrayList<>();
    public final List<String> browsed = new ArrayList<>();
    public Optional<Path> folder = Optional.empty();
    public Optional<Path> saveFile = Optional.empty();
    public List<Path> files = List.of();
    public String clipboard = "";
    public final List<Clip> clips = new ArrayList<>();
    public List<Path> pastedFiles = List.of();
    public byte @Nullable [] picture;

    @Override
    public void copy(String text) {
        copied.add(text);
    }

    @Override
    public void copy(Clip clip) {
        clips.add(clip);
        copied.add(clip.text());
    }

    @Override
    public String pastedOwn() {
        return clips.isEmpty() ? "" : clips.getLast().own();
    }

    @Override
    public Optional<byte[]> pastedPicture() {
        return Optional.ofNullable(picture);
    }

    @Override
    public List<Path> pastedFiles() {
        return pastedFiles;
    }

    @Override
    public String pasted() {
        return clipboard;
    }

    @Override
    public void browse(String url) {
        browsed.add(url);
    }

    @Override
    public void reveal(Path path) {}

    @Override
    public Optional<Path> chooseSaveFile(String title, String suggestedName) {
        return saveFile;
    }

    @Override
    public Optional<Path> chooseFolder(String title) {
        return folder;
    }

    @Override
    public List<Path> chooseFiles(String title) {
        return files;
    }
}
