package dev.tone.desktop.view;

import dev.tone.desktop.kit.view.Desk;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A desk that remembers what it was asked, and answers what a test has laid on it.
public final class FakeDesk implements Desk {
    public final List<String> copied = new ArrayList<>();
    public final List<String> browsed = new ArrayList<>();
    public Optional<Path> folder = Optional.empty();
    public Optional<Path> saveFile = Optional.empty();
    public List<Path> files = List.of();
    public String clipboard = "";

    @Override
    public void copy(String text) {
        copied.add(text);
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
