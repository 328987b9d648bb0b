package dev.tone.canvas.template;

import static dev.tone.canvas.service.FrameKind.NAMESPACE;
import static dev.tone.canvas.service.FrameKind.NETWORK;
import static dev.tone.canvas.service.FrameKind.ZONE;
import static dev.tone.canvas.service.ServiceKind.API;
import static dev.tone.canvas.service.ServiceKind.CACHE;
import static dev.tone.canvas.service.ServiceKind.DATABASE;
import static dev.tone.canvas.service.ServiceKind.EXTERNAL;
import static dev.tone.canvas.service.ServiceKind.GATEWAY;
import static dev.tone.canvas.service.ServiceKind.ML;
import static dev.tone.canvas.service.ServiceKind.MONITORING;
import static dev.tone.canvas.service.ServiceKind.QUEUE;
import static dev.tone.canvas.service.ServiceKind.SEARCH;
import static dev.tone.canvas.service.ServiceKind.STORAGE;
import static dev.tone.canvas.service.ServiceKind.WEB;
import static dev.tone.canvas.service.ServiceKind.WORKER;

/// The templates with more than a handful of services.
final class LargeTemplates {
    private LargeTemplates() {}

    static void microservices(TemplateSheet sheet) {
        var shop = sheet.frame(NAMESPACE, "Shop", 2, 0, 2, 4);
        var web = sheet.service(WEB, "Next.js", "Storefront", 0, 1);
        var gateway = sheet.service(GATEWAY, "Kong", "Gateway", 1, 1);
        var users = sheet.service(API, "Kotlin", "Users", 2, 0, shop);
        var catalog = sheet.service(API, "Go", "Catalog", 2, 1, shop);
        var orders = sheet.service(API, "Java", "Order service", 2, 2, shop);
        var shipping = sheet.service(WORKER, "Go", "Shipping", 2, 3, shop);
        var usersData = sheet.service(DATABASE, "PostgreSQL", "Users data", 3, 0, shop);
        var catalogData = sheet.service(DATABASE, "MongoDB", "Catalog data", 3, 1, shop);
        var ordersData = sheet.service(DATABASE, "PostgreSQL", "Orders data", 3, 2, shop);
        var events = sheet.service(QUEUE, "Kafka", "Events", 3, 3, shop);
        sheet.link(web, gateway, "https");
        sheet.link(gateway, users, "http");
        sheet.link(gateway, catalog, "http");
        sheet.link(gateway, orders, "http");
        sheet.link(users, usersData, "sql");
        sheet.link(catalog, catalogData, "mongodb");
        sheet.link(orders, ordersData, "sql");
        sheet.link(orders, events, "kafka");
        sheet.link(events, shipping, "kafka");
    }

    static void pipeline(TemplateSheet sheet) {
        var lake = sheet.frame(ZONE, "Processing", 2, 0, 1, 3);
        var app = sheet.service(API, "Node.js", "Tracking", 0, 0);
        var partner = sheet.service(EXTERNAL, "REST API", "Partner feed", 0, 2);
        var ingest = sheet.service(API, "Go", "Ingest", 0, 1);
        var log = sheet.service(QUEUE, "Kafka", "Event log", 1, 1);
        var stream = sheet.service(WORKER, "Flink", "Stream job", 2, 0, lake);
        var batch = sheet.service(WORKER, "Spark", "Batch job", 2, 1, lake);
        var archive = sheet.service(WORKER, "Go", "Archiver", 2, 2, lake);
        var live = sheet.service(DATABASE, "TimescaleDB", "Live metrics", 3, 0);
        var warehouse = sheet.service(DATABASE, "ClickHouse", "Warehouse", 3, 1);
        var raw = sheet.service(STORAGE, "MinIO", "Raw data", 3, 2);
        var boards = sheet.service(MONITORING, "Grafana", "Dashboards", 4, 0);
        sheet.link(app, ingest, "http");
        sheet.link(ingest, partner, "https");
        sheet.link(ingest, log, "kafka");
        sheet.link(log, stream, "kafka");
        sheet.link(log, batch, "kafka");
        sheet.link(log, archive, "kafka");
        sheet.link(stream, live, "sql");
        sheet.link(batch, warehouse, "sql");
        sheet.link(archive, raw, "https");
        sheet.link(boards, live, "sql");
        sheet.link(boards, warehouse, "sql");
    }

    static void monitoring(TemplateSheet sheet) {
        var stack = sheet.frame(NAMESPACE, "Monitoring", 1, 0, 3, 3);
        var apps = sheet.service(API, "Java", "Application", 0, 1);
        var collector = sheet.service(MONITORING, "OpenTelemetry", "Collector", 1, 1, stack);
        var metrics = sheet.service(MONITORING, "Prometheus", "Metrics", 2, 0, stack);
        var logs = sheet.service(MONITORING, "Loki", "Log store", 2, 1, stack);
        var traces = sheet.service(MONITORING, "Jaeger", "Traces", 2, 2, stack);
        var boards = sheet.service(MONITORING, "Grafana", "Dashboards", 3, 1, stack);
        var chat = sheet.service(EXTERNAL, "Slack", "Alerts", 4, 1);
        sheet.link(apps, collector, "grpc");
        sheet.link(collector, metrics, "http");
        sheet.link(collector, logs, "http");
        sheet.link(collector, traces, "grpc");
        sheet.link(boards, metrics, "http");
        sheet.link(boards, logs, "http");
        sheet.link(boards, traces, "http");
        sheet.link(boards, chat, "https");
    }

    static void realtime(TemplateSheet sheet) {
        var inner = sheet.frame(NETWORK, "Backend", 2, 0, 2, 3);
        var web = sheet.service(WEB, "Svelte", "Chat client", 0, 1);
        var gateway = sheet.service(GATEWAY, "Envoy", "Gateway", 1, 1);
        var presence = sheet.service(API, "Phoenix", "Presence", 2, 0, inner);
        var rooms = sheet.service(API, "Go", "Rooms", 2, 1, inner);
        var push = sheet.service(WORKER, "Node.js", "Push sender", 2, 2, inner);
        var seen = sheet.service(CACHE, "Redis", "Last seen", 3, 0, inner);
        var history = sheet.service(DATABASE, "Cassandra", "Messages", 3, 1, inner);
        var fanOut = sheet.service(QUEUE, "NATS", "Fan-out", 3, 2, inner);
        var phones = sheet.service(EXTERNAL, "Firebase", "Phones", 1, 2);
        sheet.link(web, gateway, "wss");
        sheet.link(gateway, presence, "ws");
        sheet.link(gateway, rooms, "ws");
        sheet.link(presence, seen, "redis");
        sheet.link(rooms, history, "cql");
        sheet.link(rooms, fanOut, "nats");
        sheet.link(fanOut, push, "nats");
        sheet.link(push, phones, "https");
    }

    static void retrieval(TemplateSheet sheet) {
        var site = sheet.service(WEB, "React", "Assistant", 0, 0);
        var api = sheet.service(API, "FastAPI", "Answers", 1, 0);
        var model = sheet.service(ML, "vLLM", "Language model", 2, 0);
        var index = sheet.service(SEARCH, "OpenSearch", "Passages", 2, 1);
        var importer = sheet.service(WORKER, "Python", "Importer", 1, 2);
        var documents = sheet.service(STORAGE, "MinIO", "Documents", 2, 2);
        var chats = sheet.service(DATABASE, "PostgreSQL", "Conversations", 0, 1);
        sheet.link(site, api, "https");
        sheet.link(api, model, "http");
        sheet.link(api, index, "http");
        sheet.link(api, chats, "sql");
        sheet.link(importer, documents, "https");
        sheet.link(importer, index, "http");
    }
}
