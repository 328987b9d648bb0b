package dev.tone.platform.kernel.sql;

import java.util.List;

/// The tables that the kernel itself needs; every database has them first.
public final class KernelTables {
    public static final Migrations.Domain MIGRATIONS =
            new Migrations.Domain("kernel", KernelTables.class, List.of("001-kernel.sql"));

    private KernelTables() {}
}
