package dev.tone.platform.artifacts.images;

import dev.tone.model.fault.Fault;
import dev.tone.model.json.Json;
import java.awt.image.BufferedImage;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/// Reads PDF documents in a process of their own, with a heap and a time that are its own. A few thousand bytes of a
/// document can stand for more than any memory, and a reader cannot be stopped in the middle; a process can.
final class PdfProcess {
    private static final String HEAP = "-Xmx384m";
    /// What the JVM ends with when the heap was not enough, asked to by the option below.
    private static final int OUT_OF_MEMORY = 3;

    private static final List<String> JAVA = List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            HEAP,
            "-XX:+ExitOnOutOfMemoryError",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Djava.awt.headless=true",
            "-Dorg.apache.commons.logging.LogFactory=org.apache.commons.logging.impl.LogFactoryImpl",
            "-Dorg.apache.commons.logging.Log=org.apache.commons.logging.impl.NoOpLog");

    private final Path fonts;
    private final Duration longest;

    /// @param fonts folder in which the renderer remembers what fonts the system has
    /// @param longest time for one document
    PdfProcess(Path fonts, Duration longest) {
        this.fonts = fonts;
        this.longest = longest;
    }

    private interface Answer<T> {
        T read(DataInputStream in) throws IOException;
    }

    int count(byte[] file) {
        return asked(file, DataInputStream::readInt);
    }

    /// @param width and `height`: about how many pixels are wanted; 0 when it does not matter
    Decoded render(byte[] file, int page, int width, int height) {
        return asked(
                file, PdfProcess::picture, Integer.toString(page), Integer.toString(width), Integer.toString(height));
    }

    private <T> T asked(byte[] file, Answer<T> answer, String... arguments) {
        Process process = start(arguments);
        CompletableFuture<Void> ending = CompletableFuture.runAsync(
                process::destroyForcibly, CompletableFuture.delayedExecutor(longest.toMillis(), TimeUnit.MILLISECONDS));
        Thread sending = Thread.ofVirtual().start(() -> send(file, process));
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(process.getInputStream(), 1 << 16))) {
            String fault = in.readUTF();
            if (!fault.isEmpty()) {
                throw Json.read(fault, Fault.class).asException();
            }
            return answer.read(in);
        } catch (IOException e) {
            // It ended before it had answered.
            if (ending.isDone()) {
                throw ImageFaults.slow();
            }
            throw exitCode(process) == OUT_OF_MEMORY
                    ? ImageFaults.tooLarge("it needs very much memory")
                    : ImageFaults.unreadable();
        } finally {
            ending.cancel(false);
            process.destroyForcibly();
            sending.interrupt();
        }
    }

    private Process start(String... arguments) {
        List<String> command = new ArrayList<>(JAVA);
        command.add("-Dpdfbox.fontcache=" + fonts);
        command.add("-cp");
        command.add(System.getProperty("java.class.path"));
        command.add(PdfMain.class.getName());
        command.addAll(Arrays.asList(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        // Options that were meant for the platform would count here as well.
        builder.environment().keySet().removeAll(List.of("JDK_JAVA_OPTIONS", "JAVA_TOOL_OPTIONS", "_JAVA_OPTIONS"));
        try {
            return builder.start();
        } catch (IOException e) {
            throw new IllegalStateException("No process to read documents in", e);
        }
    }

    private static void send(byte[] file, Process process) {
        try (OutputStream out = process.getOutputStream()) {
            out.write(file);
        } catch (IOException _) {
            // It has ended; what it answered says why.
        }
    }

    private static Decoded picture(DataInputStream in) throws IOException {
        int width = in.readInt();
        int height = in.readInt();
        if (width < 1 || height < 1 || width > ImageSpec.MAX_SIDE + 1 || height > ImageSpec.MAX_SIDE + 1) {
            throw ImageFaults.unreadable();
        }
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        int[] row = new int[width];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                row[x] = in.readInt();
            }
            image.setRGB(0, y, width, 1, row, 0, width);
        }
        return new Decoded(image, 1);
    }

    private static int exitCode(Process process) {
        try {
            return process.waitFor(1, TimeUnit.SECONDS) ? process.exitValue() : -1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return -1;
        }
    }
}
