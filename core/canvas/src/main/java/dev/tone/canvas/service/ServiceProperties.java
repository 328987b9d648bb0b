package dev.tone.canvas.service;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What is said about a service besides its kind and name; empty text means "not said".
///
/// @param technology what it is made with, e.g. `PostgreSQL`
/// @param image the container image, e.g. `postgres:18`
/// @param source the folder or repository that it is built from
/// @param environment names and values, in the order of their names; a value is plain text or a [SecretReference]
/// @param replicas how many run, from 0
/// @param domain the host name under which it is reached from outside
/// @param healthPath the path that answers while it is well, e.g. `/health`
/// @param volumes what it keeps when it starts anew
/// @param notes what people should know about it
/// @param drawingOnly it is drawn to be understood and is never deployed
public record ServiceProperties(
        String technology,
        String image,
        String source,
        List<Port> ports,
        Map<String, String> environment,
        int replicas,
        String domain,
        String healthPath,
        List<Volume> volumes,
        String notes,
        boolean drawingOnly) {
    public static final int MAX_REPLICAS = 10_000;
    public static final ServiceProperties BLANK =
            new ServiceProperties("", "", "", List.of(), Map.of(), 1, "", "", List.of(), "", false);

    public ServiceProperties {
        ports = List.copyOf(ports);
        environment = environment.isEmpty() ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(environment));
        volumes = List.copyOf(volumes);
        if (replicas < 0 || replicas > MAX_REPLICAS) {
            throw new IllegalArgumentException("Between 0 and " + MAX_REPLICAS + " replicas: " + replicas);
        }
    }

    public ServiceProperties withTechnology(String next) {
        return new ServiceProperties(
                next, image, source, ports, environment, replicas, domain, healthPath, volumes, notes, drawingOnly);
    }

    public ServiceProperties withImage(String next) {
        return new ServiceProperties(
                technology,
                next,
                source,
                ports,
                environment,
                replicas,
                domain,
                healthPath,
                volumes,
                notes,
                drawingOnly);
    }

    public ServiceProperties withSource(String next) {
        return new ServiceProperties(
                technology, image, next, ports, environment, replicas, domain, healthPath, volumes, notes, drawingOnly);
    }

    public ServiceProperties withPorts(List<Port> next) {
        return new ServiceProperties(
                technology,
                image,
                source,
                next,
                environment,
                replicas,
                domain,
                healthPath,
                volumes,
                notes,
                drawingOnly);
    }

    public ServiceProperties withEnvironment(Map<String, String> next) {
        return new ServiceProperties(
                technology, image, source, ports, next, replicas, domain, healthPath, volumes, notes, drawingOnly);
    }

    public ServiceProperties withReplicas(int next) {
        return new ServiceProperties(
                technology, image, source, ports, environment, next, domain, healthPath, volumes, notes, drawingOnly);
    }

    public ServiceProperties withDomain(String next) {
        return new ServiceProperties(
                technology, image, source, ports, environment, replicas, next, healthPath, volumes, notes, drawingOnly);
    }

    public ServiceProperties withHealthPath(String next) {
        return new ServiceProperties(
                technology, image, source, ports, environment, replicas, domain, next, volumes, notes, drawingOnly);
    }

    public ServiceProperties withVolumes(List<Volume> next) {
        return new ServiceProperties(
                technology, image, source, ports, environment, replicas, domain, healthPath, next, notes, drawingOnly);
    }

    public ServiceProperties withNotes(String next) {
        return new ServiceProperties(
                technology,
                image,
                source,
                ports,
                environment,
                replicas,
                domain,
                healthPath,
                volumes,
                next,
                drawingOnly);
    }

    public ServiceProperties withDrawingOnly(boolean next) {
        return new ServiceProperties(
                technology, image, source, ports, environment, replicas, domain, healthPath, volumes, notes, next);
    }
}
