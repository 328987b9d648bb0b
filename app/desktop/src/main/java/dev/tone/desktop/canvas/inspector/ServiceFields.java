package dev.tone.desktop.canvas.inspector;

import dev.tone.canvas.document.Element;
import dev.tone.canvas.document.ServiceElement;
import dev.tone.canvas.service.ServiceKind;
import dev.tone.canvas.service.ServiceProperties;
import dev.tone.desktop.canvas.inspector.Field.Group;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// What is said of a service: what it is, what it is made of and how it runs.
final class ServiceFields {
    private final Consumer<UnaryOperator<Element>> change;

    /// @param change applies a function to every selected element, as one step
    ServiceFields(Consumer<UnaryOperator<Element>> change) {
        this.change = change;
    }

    void one(ServiceElement service, List<Field> fields) {
        ServiceProperties said = service.properties();
        fields.add(new Field.Text(
                "name",
                Group.SERVICE,
                service.name(),
                false,
                List.of(),
                typed -> change.accept(_ -> service.withLabel(typed))));
        fields.add(new Field.Choice<>(
                "kind",
                Group.SERVICE,
                service.kind(),
                List.of(ServiceKind.values()),
                kind -> "service." + kind.code(),
                chosen -> change.accept(
                        element -> element instanceof ServiceElement each ? each.withKind(chosen) : element)));
        fields.add(new Field.Text(
                "technology",
                Group.SERVICE,
                said.technology(),
                false,
                service.kind().technologies(),
                value -> properties(each -> each.withTechnology(value.strip()))));
        fields.add(property("image", said.image(), ServiceProperties::withImage));
        fields.add(property("source", said.source(), ServiceProperties::withSource));
        fields.add(new Field.Text("ports", Group.SERVICE, PortsText.write(said.ports()), false, List.of(), value -> {
            var ports = PortsText.read(value);
            properties(each -> each.withPorts(ports));
        }));
        fields.add(new Field.Text(
                "environment", Group.SERVICE, EnvironmentText.write(said.environment()), true, List.of(), value -> {
                    var environment = EnvironmentText.read(value);
                    properties(each -> each.withEnvironment(environment));
                }));
        fields.add(replicas((double) said.replicas()));
        fields.add(property("domain", said.domain(), ServiceProperties::withDomain));
        fields.add(new Field.Text("health-path", Group.SERVICE, said.healthPath(), false, List.of("/health"), value -> {
            String path = value.strip();
            if (!path.isEmpty() && !path.startsWith("/")) {
                throw new Field.InvalidField("inspector.health-path-invalid");
            }
            properties(each -> each.withHealthPath(path));
        }));
        fields.add(
                new Field.Text("volumes", Group.SERVICE, VolumesText.write(said.volumes()), true, List.of(), value -> {
                    var volumes = VolumesText.read(value);
                    properties(each -> each.withVolumes(volumes));
                }));
        fields.add(new Field.Text(
                "notes",
                Group.SERVICE,
                said.notes(),
                true,
                List.of(),
                value -> properties(each -> each.withNotes(value.strip()))));
        fields.add(drawingOnly(said.drawingOnly()));
    }

    /// What several have in common.
    void several(List<ServiceElement> services, List<Field> fields) {
        List<ServiceProperties> said =
                services.stream().map(ServiceElement::properties).toList();
        fields.add(replicas(Fields.common(said, each -> (double) each.replicas())));
        fields.add(drawingOnly(Fields.common(said, ServiceProperties::drawingOnly)));
    }

    private Field replicas(@Nullable Double count) {
        return new Field.Number(
                "replicas",
                Group.SERVICE,
                count,
                0,
                ServiceProperties.MAX_REPLICAS,
                to -> properties(each -> each.withReplicas((int) Math.round(to.applyAsDouble(each.replicas())))));
    }

    private Field drawingOnly(@Nullable Boolean only) {
        return new Field.Flag(
                "drawing-only", Group.SERVICE, only, value -> properties(each -> each.withDrawingOnly(value)));
    }

    private Field property(String id, String value, BiFunction<ServiceProperties, String, ServiceProperties> with) {
        return new Field.Text(
                id,
                Group.SERVICE,
                value,
                false,
                List.of(),
                typed -> properties(each -> with.apply(each, typed.strip())));
    }

    private void properties(UnaryOperator<ServiceProperties> with) {
        change.accept(element -> element instanceof ServiceElement service
                ? service.withProperties(with.apply(service.properties()))
                : element);
    }
}
