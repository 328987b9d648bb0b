package dev.tone.platform.artifacts;

import dev.tone.platform.artifacts.blobs.BlobSweep;
import dev.tone.platform.kernel.sql.DamagedDatabase;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Set;

/// What the database refers to, and everything while a damaged one lies beside it: that one refers to files too, and
/// is worth nothing without them when somebody can read it again.
///
/// @param known what the database that is read refers to
record AsideReferences(Path database, BlobSweep.References known) implements BlobSweep.References {
    @Override
    public Set<String> used(Collection<String> digests) {
        return DamagedDatabase.isAside(database) ? Set.copyOf(digests) : known.used(digests);
    }
}
