package dev.tone.desktop.variables;

import dev.tone.model.api.EnvironmentApi;
import dev.tone.model.id.EnvironmentId;
import dev.tone.model.project.Variable;
import java.util.List;

/// An environment's variables. Calls block and throw [dev.tone.model.fault.FaultException].
public interface VariablesPort {
    List<Variable> list(EnvironmentId environment);

    /// @return all variables after the change
    List<Variable> change(EnvironmentId environment, EnvironmentApi.ChangeVariables changes);
}
