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
/// @param environment names and values, in the order of their names; values here are not secrets
/// @param replicas how many run, from 0
/// @param domain the host name under which it is reached from outside
public record ServiceProperties(
        String technology,
        String image,
        String source,
        List<Port> ports,
        Map<String, String> environment,
        int replicas,
        String domain) {
    public static final int MAX_REPLICAS = 10_000;
    public static final ServiceProperties BLANK = new ServiceProperties("", "", "", List.of(), Map.of(), 1, "");

    public ServiceProperties {
        ports = List.copyOf(ports);
        environment = environment.isEmpty() ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(environment));
        if (replicas < 0 || replicas > MAX_REPLICAS) {
            throw new IllegalArgumentException("Between 0 and " + MAX_REPLICAS + " replicas: " + replicas);
        }
    }

    public ServiceProperties withTechnology(String next) {
        return new ServiceProperties(next, image, source, ports, environment, replicas, domain);
    }

    public ServiceProperties withImage(String next) {
        return new ServiceProperties(technology, next, source, ports, environment, replicas, domain);
    }

    public ServiceProperties withSource(String next) {
        return new ServiceProperties(technology, image, next, ports, environment, replicas, domain);
    }

    public ServiceProperties withPorts(List<Port> next) {
        return new ServiceProperties(technology, image, source, next, environment, replicas, domain);
    }

    public ServiceProperties withEnvironment(Map<String, String> next) {
        return new ServiceProperties(technology, image, source, ports, next, replicas, domain);
    }

    public ServiceProperties withReplicas(int next) {
        return new ServiceProperties(technology, image, source, ports, environment, next, domain);
    }

    public ServiceProperties withDomain(String next) {
        return new ServiceProperties(technology, image, source, ports, environment, replicas, next);
    }
}
