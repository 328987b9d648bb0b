package dev.tone.platform.hooks;

import dev.tone.model.fault.Fault;
import dev.tone.model.fault.FaultException;
import dev.tone.model.fault.FaultKind;

/// Why a call is refused.
final class HookFaults {
    private HookFaults() {}

    static FaultException notFound() {
        return Fault.notFound("hook/not-found", "There is no such hook.").asException();
    }

    static FaultException disabled() {
        return Fault.conflict("hook/disabled", "This hook is switched off.", "Switch it on in the project's webhooks.")
                .asException();
    }

    /// @param header that is missing or cannot be read
    static FaultException noSignature(String header) {
        return new Fault(
                        FaultKind.UNAUTHENTICATED,
                        "hook/no-signature",
                        "The call is not signed as this hook expects it.",
                        "It needs the header `" + header + "`.")
                .asException();
    }

    static FaultException wrongSignature() {
        return new Fault(
                        FaultKind.UNAUTHENTICATED,
                        "hook/wrong-signature",
                        "The signature does not fit.",
                        "Give the sender this hook's secret, and let nothing change the body on its way.")
                .asException();
    }

    static FaultException tooOld() {
        return Fault.invalid(
                        "hook/too-old",
                        "The call is too old or from the future.",
                        "Set the sender's clock, or send it again.")
                .asException();
    }

    static FaultException notJson() {
        return new Fault(
                        FaultKind.UNSUPPORTED,
                        "hook/not-json",
                        "The body has to be a JSON object.",
                        "Let the sender use the content type application/json.")
                .asException();
    }

    static FaultException tooLarge() {
        return new Fault(FaultKind.TOO_LARGE, "hook/too-large", "The body is too large.", "A call has at most 1 MiB.")
                .asException();
    }

    static FaultException tooMany(long seconds) {
        return new Fault(
                        FaultKind.LIMITED,
                        "hook/too-many-calls",
                        "This hook is called too often.",
                        "Wait " + seconds + " s and retry.")
                .asException();
    }
}
