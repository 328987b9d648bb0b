package dev.tone.desktop.providers;

import dev.tone.desktop.kit.work.Work;
import dev.tone.model.api.ProviderApi;
import dev.tone.model.fault.Fault;
import dev.tone.model.id.EnvironmentId;
import dev.tone.model.project.Environment;
import dev.tone.model.provider.EnvironmentProvider;
import dev.tone.model.provider.ProviderField;
import dev.tone.model.provider.ProviderStatus;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// Who serves an environment, while it is being decided.
public final class ProvidersViewModel {
    private final List<Environment> environments;
    private final ProvidersPort port;
    private final Work work;
    private final ObservableList<ProviderStatus> providers = FXCollections.observableArrayList();
    private final Map<EnvironmentId, EnvironmentProvider> chosen = new HashMap<>();
    private final Map<String, StringProperty> fields = new TreeMap<>();
    private final ObjectProperty<Environment> environment;
    private final ObjectProperty<@Nullable ProviderStatus> provider = new SimpleObjectProperty<>();
    private final StringProperty token = new SimpleStringProperty("");
    private final BooleanProperty busy = new SimpleBooleanProperty();
    private final ReadOnlyBooleanWrapper ready = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<@Nullable Fault> fault = new ReadOnlyObjectWrapper<>();

    /// @param environments at least one
    public ProvidersViewModel(List<Environment> environments, Environment first, ProvidersPort port, Work work) {
        this.environments = List.copyOf(environments);
        this.port = port;
        this.work = work;
        environment = new SimpleObjectProperty<>(first);
        environment.subscribe(this::showChosen);
        provider.subscribe(this::showFields);
        busy.subscribe(this::decide);
        read();
    }

    public List<Environment> environments() {
        return environments;
    }

    public ObservableList<ProviderStatus> providers() {
        return providers;
    }

    public ObjectProperty<Environment> environmentProperty() {
        return environment;
    }

    /// The provider that is looked at; null until they are known.
    public ObjectProperty<@Nullable ProviderStatus> providerProperty() {
        return provider;
    }

    /// What was typed as a token; emptied once it is kept.
    public StringProperty tokenProperty() {
        return token;
    }

    public ReadOnlyBooleanProperty busyProperty() {
        return busy;
    }

    /// Whether the provider that is looked at can be chosen as it is.
    public ReadOnlyBooleanProperty readyProperty() {
        return ready.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<@Nullable Fault> faultProperty() {
        return fault.getReadOnlyProperty();
    }

    /// What people say to the provider that is looked at.
    public StringProperty field(ProviderField field) {
        return fields.computeIfAbsent(field.key(), _ -> {
            StringProperty value = new SimpleStringProperty("");
            value.subscribe(this::decide);
            return value;
        });
    }

    /// Who serves the environment now; null until it is known.
    public @Nullable EnvironmentProvider now() {
        return chosen.get(environment.get().id());
    }

    private record Known(List<ProviderStatus> providers, List<EnvironmentProvider> chosen) {}

    private void read() {
        fault.set(null);
        var project = environment.get().project();
        work.of(() -> new Known(port.providers(project), port.chosen(project)))
                .busy(busy)
                .onFault(fault::set)
                .onDone(known -> {
                    known.chosen().forEach(choice -> chosen.put(choice.environment(), choice));
                    providers.setAll(known.providers());
                    showChosen();
                })
                .start();
    }

    private void showChosen() {
        EnvironmentProvider now = now();
        if (now != null) {
            providers.stream()
                    .filter(status -> status.provider().name().equals(now.provider()))
                    .findFirst()
                    .ifPresent(this::look);
        }
    }

    private void look(ProviderStatus status) {
        provider.set(null);
        provider.set(status);
    }

    private void showFields() {
        ProviderStatus status = provider.get();
        token.set("");
        fault.set(null);
        fields.clear();
        if (status != null) {
            EnvironmentProvider now = now();
            for (ProviderField field : status.provider().fields()) {
                // What another environment says is most often the same.
                if (now != null && now.provider().equals(status.provider().name())) {
                    field(field).set(now.settings().getOrDefault(field.key(), ""));
                } else {
                    field(field)
                            .set(others(status)
                                    .map(choice -> choice.settings().getOrDefault(field.key(), ""))
                                    .findFirst()
                                    .orElse(""));
                }
            }
        }
        decide();
    }

    private Stream<EnvironmentProvider> others(ProviderStatus status) {
        return chosen.values().stream()
                .filter(choice -> choice.provider().equals(status.provider().name()));
    }

    private void decide() {
        ProviderStatus status = provider.get();
        ready.set(!busy.get()
                && status != null
                && status.isUsable()
                && status.provider().fields().stream()
                        .allMatch(field ->
                                !field.required() || !field(field).get().isBlank()));
    }

    private void replace(ProviderStatus status) {
        providers.replaceAll(
                old -> old.provider().name().equals(status.provider().name()) ? status : old);
        Map<String, String> typed = typed();
        look(status);
        typed.forEach((key, value) -> {
            StringProperty field = fields.get(key);
            if (field != null && !value.isEmpty()) {
                field.set(value);
            }
        });
    }

    private Map<String, String> typed() {
        Map<String, String> typed = new TreeMap<>();
        fields.forEach((key, value) -> typed.put(key, value.get().strip()));
        return typed;
    }

    /// Has the token checked, and kept when it works.
    public void connect() {
        ProviderStatus status = provider.get();
        if (status == null || token.get().isBlank()) {
            return;
        }
        fault.set(null);
        String given = token.get().strip();
        work.of(() -> port.connect(
                        environment.get().project(), status.provider().name(), given))
                .busy(busy)
                .onFault(fault::set)
                .onDone(this::replace)
                .start();
    }

    /// Asks whether the kept token still works.
    public void check() {
        ProviderStatus status = provider.get();
        if (status != null) {
            fault.set(null);
            work.of(() -> port.check(
                            environment.get().project(), status.provider().name()))
                    .busy(busy)
                    .onFault(fault::set)
                    .onDone(this::replace)
                    .start();
        }
    }

    public void disconnect() {
        ProviderStatus status = provider.get();
        if (status != null) {
            fault.set(null);
            work.of(() -> {
                        port.disconnect(
                                environment.get().project(), status.provider().name());
                        return new ProviderStatus(status.provider(), null);
                    })
                    .busy(busy)
                    .onFault(fault::set)
                    .onDone(this::replace)
                    .start();
        }
    }

    /// @param done with what the provider said the settings mean
    public void choose(Consumer<EnvironmentProvider> done) {
        ProviderStatus status = provider.get();
        if (status == null || !ready.get()) {
            return;
        }
        fault.set(null);
        EnvironmentId id = environment.get().id();
        ProviderApi.Choose choice = new ProviderApi.Choose(status.provider().name(), typed());
        work.of(() -> port.choose(id, choice))
                .busy(busy)
                .onFault(fault::set)
                .onDone(now -> {
                    chosen.put(id, now);
                    done.accept(now);
                })
                .start();
    }
}
