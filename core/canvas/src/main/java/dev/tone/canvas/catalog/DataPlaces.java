package dev.tone.canvas.catalog;

import java.util.Map;

/// Where the official images keep what must outlive a restart.
final class DataPlaces {
    private static final Map<String, String> PATHS = Map.ofEntries(
            Map.entry("postgresql", "/var/lib/postgresql"),
            Map.entry("mysql", "/var/lib/mysql"),
            Map.entry("mariadb", "/var/lib/mysql"),
            Map.entry("mongodb", "/data/db"),
            Map.entry("cassandra", "/var/lib/cassandra"),
            Map.entry("clickhouse", "/var/lib/clickhouse"),
            Map.entry("timescaledb", "/var/lib/postgresql/data"),
            Map.entry("influxdb", "/var/lib/influxdb2"),
            Map.entry("neo4j", "/data"),
            Map.entry("oracle", "/opt/oracle/oradata"),
            Map.entry("sqlserver", "/var/opt/mssql"),
            Map.entry("cockroachdb", "/cockroach/cockroach-data"),
            Map.entry("elasticsearch", "/usr/share/elasticsearch/data"),
            Map.entry("opensearch", "/usr/share/opensearch/data"),
            Map.entry("meilisearch", "/meili_data"),
            Map.entry("solr", "/var/solr"),
            Map.entry("minio", "/data"));

    private DataPlaces() {}

    /// Empty for what keeps nothing, or nowhere that is known.
    static String of(String slug) {
        return PATHS.getOrDefault(slug, "");
    }
}
