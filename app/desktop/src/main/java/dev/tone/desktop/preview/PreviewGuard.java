package dev.tone.desktop.preview;

import org.jspecify.annotations.Nullable;

/// Decides where the preview may go: pages of the site itself stay, other web pages belong to the browser, everything
/// else (`file:`, `data:`, `javascript:` …) goes nowhere.
record PreviewGuard(Origin site) {
    enum Verdict {
        STAY,
        TO_BROWSER,
        REFUSE
    }

    Verdict judge(@Nullable String address) {
        if (address == null || address.isEmpty() || address.equals("about:blank")) {
            return Verdict.STAY;
        }
        Origin target = Origin.of(address);
        if (target == null) {
            return Verdict.REFUSE;
        }
        return target.equals(site) ? Verdict.STAY : Verdict.TO_BROWSER;
    }
}
