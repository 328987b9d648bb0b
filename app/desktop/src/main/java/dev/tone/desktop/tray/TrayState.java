package dev.tone.desktop.tray;

/// What the icon shows. Each state has a shape of its own, never color alone.
public enum TrayState {
    IDLE,
    /// A deployment or an upload is under way.
    WORKING,
    /// The newest finished deployment failed, or a site is down.
    ATTENTION,
    OFFLINE
}
