package dev.tone.platform.deployments.sites;

/// Ports of this test run alone: another platform on the machine takes its own from the usual ones, and the system
/// gives away higher ones.
public final class TestPorts {
    private static final int FIRST = 12_000;
    private static final int BLOCK = 200;
    private static final int BLOCKS = 90;

    private TestPorts() {}

    public static SiteServer.Ports own() {
        int first = FIRST + (int) (ProcessHandle.current().pid() % BLOCKS) * BLOCK;
        return new SiteServer.Ports(first, first + BLOCK - 1);
    }
}
