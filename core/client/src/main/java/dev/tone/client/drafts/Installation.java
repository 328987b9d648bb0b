package dev.tone.client.drafts;

import dev.tone.model.id.ClientId;
import dev.tone.model.id.IdGenerator;

/// Who this installation is: made once, with the store, and gone with it, so that no other store counts batches under
/// the same id.
public final class Installation {
    private Installation() {}

    public static ClientId of(DraftDatabase database, IdGenerator ids) {
        return database.write(connection -> {
                    String known = Rows.first(connection, "SELECT client FROM identity", row -> row.getString(1));
                    if (known == null) {
                        known = ids.next();
                        Rows.update(connection, "INSERT INTO identity (client) VALUES (?)", known);
                    }
                    return new ClientId(known);
                })
                .join();
    }
}
