package dev.tone.platform.artifacts.images;

import dev.tone.model.fault.Fault;
import dev.tone.model.fault.FaultException;
import dev.tone.model.fault.FaultKind;

/// What goes wrong with pictures.
final class ImageFaults {
    static FaultException unreadable() {
        return new Fault(
                        FaultKind.UNSUPPORTED,
                        "image/unreadable",
                        "This file is no picture that can be read, or it is damaged.",
                        "PNG, JPEG, GIF, BMP, WebP and pages of PDF can be shown. Download it to look at it elsewhere.")
                .asException();
    }

    static FaultException tooLarge(String what) {
        return new Fault(
                        FaultKind.TOO_LARGE,
                        "image/too-large",
                        "This picture is too large to be shown: " + what + ".",
                        "Download it to look at it elsewhere.")
                .asException();
    }

    static FaultException noPage() {
        return Fault.notFound("image/no-such-page", "The document has no such page.")
                .asException();
    }

    static FaultException slow() {
        return new Fault(
                        FaultKind.UNAVAILABLE,
                        "image/too-slow",
                        "Making this picture took too long and was given up.",
                        "Download it to look at it elsewhere.")
                .asException();
    }

    static FaultException invalid(String parameter, String detail) {
        return Fault.invalid("image/invalid-" + parameter, "`" + parameter + "` cannot be used.", detail)
                .asException();
    }

    private ImageFaults() {}
}
