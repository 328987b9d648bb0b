package dev.tone.platform.deployments;

import dev.tone.model.id.DeploymentId;
import dev.tone.model.id.EnvironmentId;
import dev.tone.model.json.Json;
import dev.tone.platform.deployments.provider.Value;
import dev.tone.platform.environments.SecretValues;
import dev.tone.platform.kernel.secret.SecretBox;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The variables that a deployment ran with, as they are kept: encrypted, so that exactly the same ones can come back.
final class SealedValues {
    private final SecretBox box;
    private final SecretValues values;

    SealedValues(SecretBox box, SecretValues values) {
        this.box = box;
        this.values = values;
    }

    /// The environment's variables of now.
    byte[] sealNow(DeploymentId deployment, EnvironmentId environment) {
        return box.seal(Json.write(now(environment)), place(deployment));
    }

    /// As [#sealNow], in plain.
    List<Value> now(EnvironmentId environment) {
        return values.of(environment).stream()
                .map(variable -> new Value(variable.name(), variable.value(), variable.secret()))
                .toList();
    }

    /// Those of another deployment.
    byte[] sealAgain(DeploymentId deployment, DeploymentId source, byte[] sealed) {
        return box.seal(box.open(sealed, place(source)), place(deployment));
    }

    List<Value> open(DeploymentId deployment, byte[] sealed) {
        return List.of(Json.read(box.open(sealed, place(deployment)), Value[].class));
    }

    private static String place(DeploymentId deployment) {
        return "deployment/" + deployment.value();
    }

    /// Defaults of the settings, overridden by the environment's own.
    static List<Value> merged(Map<String, String> defaults, List<Value> own) {
        Map<String, Value> merged = new TreeMap<>();
        defaults.forEach((name, value) -> merged.put(name, new Value(name, value, false)));
        own.forEach(value -> merged.put(value.name(), value));
        return List.copyOf(merged.values());
    }
}
