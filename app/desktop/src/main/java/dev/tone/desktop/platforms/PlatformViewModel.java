package dev.tone.desktop.platforms;

import dev.tone.desktop.kit.work.Work;
import dev.tone.model.fault.Fault;
import dev.tone.model.fault.FaultException;
import dev.tone.model.fault.FaultKind;
import dev.tone.model.project.Workspace;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/// Choosing a platform. A team's is looked at before anything is kept of it.
public final class PlatformViewModel {
    private static final String UNREACHABLE = "platform/unreachable";
    private static final String GARBAGE = "platform/garbage";
    private static final String SLOW = "platform/too-slow";

    private final ChosenPlatform chosen;
    private final PlatformsPort port;
    private final Work work;
    private final StringProperty address = new SimpleStringProperty("");
    private final StringProperty token = new SimpleStringProperty("");
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<@Nullable Fault> fault = new ReadOnlyObjectWrapper<>();

    public PlatformViewModel(ChosenPlatform chosen, PlatformsPort port, Work work) {
        this.chosen = chosen;
        this.port = port;
        this.work = work;
        address.set(chosen.address().orElse(""));
    }

    public StringProperty addressProperty() {
        return address;
    }

    public StringProperty tokenProperty() {
        return token;
    }

    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<@Nullable Fault> faultProperty() {
        return fault.getReadOnlyProperty();
    }

    /// Of the team's platform; empty when it is the one of this computer.
    public Optional<String> team() {
        return chosen.address();
    }

    /// Asks the platform who one is there, and keeps it for the next start when it answers that.
    ///
    /// @param then told its address, and as whom one is known there
    public void connect(BiConsumer<String, Workspace> then) {
        fault.set(null);
        String typed = address.get();
        String secret = token.get().strip();
        work.of(() -> {
                    String place = PlatformAddress.read(typed);
                    Workspace found = look(place, secret);
                    chosen.choose(place, secret);
                    return new Found(place, found);
                })
                .busy(busy)
                .onFault(fault::set)
                .onDone(found -> {
                    token.set("");
                    then.accept(found.address(), found.workspace());
                })
                .start();
    }

    /// Back to the platform of this computer, from the next start on.
    public void useOwn(Runnable then) {
        work.run(chosen::chooseOwn).onDone(_ -> then.run()).start();
    }

    private record Found(String address, Workspace workspace) {}

    private Workspace look(String place, String secret) {
        try {
            return port.look(place, secret);
        } catch (FaultException e) {
            throw told(e.fault(), place).asException();
        }
    }

    /// What is said of the platform that one works with does not fit one that is only looked at.
    private static Fault told(Fault fault, String place) {
        if (fault.kind() == FaultKind.UNAUTHENTICATED) {
            return new Fault(
                    fault.kind(),
                    fault.code(),
                    "This platform does not accept the token.",
                    "Ask who runs it for one that is valid.");
        }
        return switch (fault.code()) {
            case GARBAGE ->
                new Fault(
                        fault.kind(),
                        fault.code(),
                        "What answers at " + place + " is not a Tone platform of this version.",
                        "Check the address. Otherwise update Tone, or ask who runs the platform to update it.");
            case SLOW ->
                new Fault(
                        fault.kind(),
                        fault.code(),
                        "What answers at " + place + " is too slow.",
                        "Check the address and the network, or ask who runs the platform, and try again.");
            case UNREACHABLE ->
                new Fault(
                        fault.kind(),
                        fault.code(),
                        "Nothing answers at " + place + ".",
                        "Check the address and the network, and that the platform is started.");
            default -> fault;
        };
    }
}
