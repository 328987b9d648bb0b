package dev.tone.platform.artifacts.sql;

import dev.tone.model.artifact.ArtifactTag;
import dev.tone.model.artifact.Sha256;
import dev.tone.platform.artifacts.ArtifactSearch;
import dev.tone.platform.kernel.sql.Rows;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// A search as a condition on the table of artifacts.
///
/// @param condition to be appended to others, begins with ` AND` unless it is empty
record SearchTerms(String condition, Map<String, String> values) {
    private static final String TAGGED = "EXISTS (SELECT 1 FROM artifact_tags t WHERE t.artifact = artifacts.id AND ";

    static SearchTerms of(ArtifactSearch search) {
        StringBuilder condition = new StringBuilder();
        Map<String, String> values = new HashMap<>();
        String text = search.text();
        if (text != null && !text.isBlank()) {
            String wanted = text.strip().toLowerCase(Locale.ROOT);
            condition
                    .append(" AND (search LIKE :pattern ESCAPE '!' OR ")
                    .append(TAGGED)
                    .append("t.search LIKE :pattern ESCAPE '!')");
            values.put("pattern", Rows.contains(wanted));
            if (wanted.length() <= Sha256.HEX_LENGTH && wanted.matches("[0-9a-f]+")) {
                condition.append(" OR digest LIKE :beginning");
                values.put("beginning", wanted + "%");
            }
            condition.append(')');
        }
        String tag = search.tag();
        if (tag != null && !tag.isBlank()) {
            condition.append(" AND ").append(TAGGED).append("t.search = :tag)");
            values.put("tag", ArtifactTag.folded(tag.strip()));
        }
        if (search.kind() != null) {
            condition.append(" AND kind = :kind");
            values.put("kind", search.kind().name());
        }
        String file = search.file();
        if (file != null && !file.isBlank()) {
            condition.append(" AND EXISTS (SELECT 1 FROM artifact_files f WHERE f.artifact = artifacts.id"
                    + " AND LOWER(f.path) LIKE :file ESCAPE '!')");
            values.put("file", Rows.contains(file.strip().toLowerCase(Locale.ROOT)));
        }
        return new SearchTerms(condition.toString(), values);
    }
}
