package dev.tone.canvas.template;

import static dev.tone.canvas.service.FrameKind.NETWORK;
import static dev.tone.canvas.service.FrameKind.ZONE;
import static dev.tone.canvas.service.ServiceKind.API;
import static dev.tone.canvas.service.ServiceKind.AUTH;
import static dev.tone.canvas.service.ServiceKind.CACHE;
import static dev.tone.canvas.service.ServiceKind.DATABASE;
import static dev.tone.canvas.service.ServiceKind.EXTERNAL;
import static dev.tone.canvas.service.ServiceKind.QUEUE;
import static dev.tone.canvas.service.ServiceKind.SCHEDULER;
import static dev.tone.canvas.service.ServiceKind.STORAGE;
import static dev.tone.canvas.service.ServiceKind.WEB;
import static dev.tone.canvas.service.ServiceKind.WORKER;

import java.util.List;

/// All templates, the most common first.
public final class Templates {
    private static final List<Template> ALL = List.of(
            new Template("three-tier", Templates::threeTier),
            new Template("static-api", Templates::staticAndApi),
            new Template("workers", Templates::workers),
            new Template("microservices", LargeTemplates::microservices),
            new Template("pipeline", LargeTemplates::pipeline),
            new Template("monitoring", LargeTemplates::monitoring),
            new Template("realtime", LargeTemplates::realtime),
            new Template("retrieval", LargeTemplates::retrieval));

    private Templates() {}

    public static List<Template> all() {
        return ALL;
    }

    private static void threeTier(TemplateSheet sheet) {
        var application = sheet.frame(ZONE, "Application", 1, 0, 1, 3);
        var data = sheet.frame(NETWORK, "Data", 2, 0, 1, 3);
        var shop = sheet.service(WEB, "React", "Storefront", 0, 1);
        var api = sheet.service(API, "Node.js", "Shop API", 1, 1, application);
        var mailer = sheet.service(WORKER, "Node.js", "Mailer", 1, 2, application);
        var sessions = sheet.service(CACHE, "Redis", "Sessions", 2, 0, data);
        var orders = sheet.service(DATABASE, "PostgreSQL", "Orders", 2, 1, data);
        var jobs = sheet.service(QUEUE, "RabbitMQ", "Jobs", 2, 2, data);
        var payments = sheet.service(EXTERNAL, "Stripe", "Payments", 0, 0);
        sheet.link(shop, api, "https");
        sheet.link(api, sessions, "redis");
        sheet.link(api, orders, "sql");
        sheet.link(api, jobs, "amqp");
        sheet.link(jobs, mailer, "amqp");
        sheet.link(api, payments, "https");
    }

    private static void staticAndApi(TemplateSheet sheet) {
        var site = sheet.service(WEB, "Static site", "Site", 0, 0);
        var api = sheet.service(API, "Go", "API", 1, 0);
        var data = sheet.service(DATABASE, "PostgreSQL", "Content", 2, 0);
        var login = sheet.service(AUTH, "Keycloak", "Sign-in", 1, 1);
        var files = sheet.service(STORAGE, "MinIO", "Files", 2, 1);
        sheet.link(site, api, "https");
        sheet.link(api, data, "sql");
        sheet.link(api, login, "https");
        sheet.link(api, files, "https");
    }

    private static void workers(TemplateSheet sheet) {
        var pool = sheet.frame(ZONE, "Workers", 2, 0, 1, 3);
        var clock = sheet.service(SCHEDULER, "Cron", "Nightly", 0, 0);
        var intake = sheet.service(API, "Go", "Intake", 0, 1);
        var events = sheet.service(QUEUE, "Kafka", "Events", 1, 1);
        var resize = sheet.service(WORKER, "Go", "Resizer", 2, 0, pool);
        var index = sheet.service(WORKER, "Python", "Indexer", 2, 1, pool);
        var notify = sheet.service(WORKER, "Node.js", "Notifier", 2, 2, pool);
        var files = sheet.service(STORAGE, "MinIO", "Pictures", 3, 0);
        var data = sheet.service(DATABASE, "PostgreSQL", "Records", 3, 1);
        var mail = sheet.service(EXTERNAL, "SendGrid", "Mail", 3, 2);
        sheet.link(intake, events, "kafka");
        sheet.link(clock, events, "kafka");
        sheet.link(events, resize, "kafka");
        sheet.link(events, index, "kafka");
        sheet.link(events, notify, "kafka");
        sheet.link(resize, files, "https");
        sheet.link(index, data, "sql");
        sheet.link(notify, mail, "https");
    }
}
