package dev.tone.platform.environments;

import dev.tone.model.api.EnvironmentApi;
import dev.tone.model.fault.Fault;
import dev.tone.model.fault.FaultException;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a variable may be, so that every shell and process takes it.
final class VariableRules {
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]{0,127}");
    /// Given by the platform to what it runs.
    private static final Set<String> RESERVED = Set.of("PORT");

    private static final int MAX_VALUE = 64 << 10;
    private static final int MAX_COUNT = 500;

    private VariableRules() {}

    static void check(EnvironmentApi.ChangeVariables request) {
        Set<String> names = new HashSet<>();
        for (EnvironmentApi.SetVariable set : request.set()) {
            if (!NAME.matcher(set.name()).matches()) {
                throw invalid(
                        "invalid-name", "A variable's name cannot be used.", "Letters, digits and “_”, at most 128.");
            }
            if (RESERVED.contains(set.name())) {
                throw invalid("reserved-name", "“" + set.name() + "” is set by the platform.", "Choose another name.");
            }
            if (set.value().length() > MAX_VALUE || set.value().indexOf('\0') >= 0) {
                throw invalid(
                        "invalid-value",
                        "The value of “" + set.name() + "” cannot be used.",
                        "At most 64 KiB of text.");
            }
            if (!names.add(set.name())) {
                throw invalid("set-twice", "“" + set.name() + "” is set twice.", null);
            }
        }
        if (request.remove().stream().anyMatch(names::contains)) {
            throw invalid("set-and-removed", "A variable is set and removed at once.", null);
        }
    }

    static void checkCount(int count) {
        if (count > MAX_COUNT) {
            throw invalid("too-many", "An environment has at most " + MAX_COUNT + " variables.", null);
        }
    }

    private static FaultException invalid(String code, String title, @Nullable String detail) {
        return Fault.invalid("variable/" + code, title, detail).asException();
    }
}
