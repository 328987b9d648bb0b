package dev.tone.canvas.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.canvas.document.BoxElement;
import dev.tone.canvas.document.ConnectorElement;
import dev.tone.canvas.document.Document;
import dev.tone.canvas.document.Element;
import dev.tone.canvas.document.FrameElement;
import dev.tone.canvas.document.ServiceElement;
import dev.tone.canvas.document.ShapeElement;
import dev.tone.canvas.exchange.read.ForeignDrawing;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Icons of draw.io's libraries, and files of several pages.
class DrawioLibrariesTest {
    private static ForeignDrawing read(String pages) {
        return ForeignDrawing.read("x.drawio", ("<mxfile>" + pages + "</mxfile>").getBytes(StandardCharsets.UTF_8));
    }

    private static String page(String name, String cells) {
        return "<diagram name='" + name + "'><mxGraphModel><root><mxCell id='0'/><mxCell id='1' parent='0'/>" + cells
                + "</root></mxGraphModel></diagram>";
    }

    private static String icon(String id, String label, String style, int x, int y) {
        return "<mxCell id='" + id + "' value='" + label + "' vertex='1' parent='1' style='" + style + "'>"
                + "<mxGeometry x='" + x + "' y='" + y + "' width='78' height='78' as='geometry'/></mxCell>";
    }

    private static String line(String id, String from, String to) {
        return "<mxCell id='" + id + "' edge='1' parent='1' source='" + from + "' target='" + to
                + "'><mxGeometry relative='1' as='geometry'/></mxCell>";
    }

    private static List<ServiceElement> services(ForeignDrawing read) {
        return Document.of(read.drawing().records()).elements().stream()
                .filter(ServiceElement.class::isInstance)
                .map(ServiceElement.class::cast)
                .toList();
    }

    @ParameterizedTest(name = "C-247: {0}")
    @CsvSource(delimiter = '|', textBlock = """
            sketch=0;shape=mxgraph.aws4.resourceIcon;resIcon=mxgraph.aws4.lambda;  | api      | AWS Lambda
            shape=mxgraph.aws4.resourceIcon;resIcon=mxgraph.aws4.s3;               | storage  | S3
            shape=mxgraph.aws4.resourceIcon;resIcon=mxgraph.aws4.rds;              | database | Amazon RDS
            shape=mxgraph.aws4.rds_postgresql_instance;                           | database | PostgreSQL
            shape=mxgraph.aws4.application_load_balancer;                          | gateway  | ''
            shape=mxgraph.aws3.sqs;                                               | queue    | SQS
            image;aspect=fixed;image=img/lib/azure2/databases/SQL_Database.svg;    | database | SQL Server
            image;image=img/lib/azure2/databases/Cache_Redis.svg;                  | cache    | Redis
            image;image=img/lib/azure2/app_services/App_Services.svg;              | api      | Azure App Service
            shape=mxgraph.gcp2.cloud_pubsub;                                      | queue    | Pub/Sub
            shape=mxgraph.kubernetes.icon;prIcon=deploy;                          | api      | ''
            shape=mxgraph.kubernetes.icon;prIcon=cronjob;                         | scheduler | ''
            shape=mxgraph.cisco19.load_balancer;                                  | gateway  | ''
            """)
    void what_an_icon_clearly_stands_for_is_a_service(String style, String kind, String technology) {
        ForeignDrawing read = read(page("one", icon("a", "It", style, 0, 0)));

        assertThat(services(read)).singleElement().satisfies(service -> {
            assertThat(service.kind().code()).isEqualTo(kind);
            assertThat(service.properties().technology()).isEqualTo(technology);
            assertThat(service.label()).isEqualTo("It");
        });
        assertThat(read.notes()).singleElement().asString().contains("It");
    }

    @Test
    void an_icon_that_stands_for_nothing_clear_stays_a_shape_and_is_said() {
        ForeignDrawing read = read(
                page("one", icon("a", "Users", "shape=mxgraph.aws4.resourceIcon;resIcon=mxgraph.aws4.users;", 0, 0)));

        assertThat(Document.of(read.drawing().records()).elements())
                .singleElement()
                .isInstanceOf(ShapeElement.class);
        assertThat(read.notes()).singleElement().asString().contains("mxgraph.aws4.users");
        assertThat(read(page("one", icon("a", "", "image;image=img/lib/azure2/general/Builds.svg;", 0, 0)))
                        .notes())
                .singleElement()
                .asString()
                .contains("Builds.svg");
    }

    @Test
    void icons_that_stand_close_get_the_room_of_our_cards() {
        StringBuilder cells = new StringBuilder();
        for (int i = 0; i < 6; i++) {
            cells.append(icon(
                    "i" + i,
                    "S" + i,
                    "verticalAlign=top;shape=mxgraph.aws4.resourceIcon;resIcon=mxgraph.aws4.ec2;",
                    i % 3 * 60,
                    i / 3 * 90));
        }
        List<ServiceElement> services = services(read(page("one", cells.toString())));

        assertThat(services).hasSize(6);
        for (ServiceElement one : services) {
            assertThat(services)
                    .filteredOn(other -> other != one && other.bounds().intersects(one.bounds()))
                    .isEmpty();
        }
    }

    @Test
    void each_page_is_a_frame_beside_the_one_before_and_its_ids_are_its_own() {
        String cells =
                icon("a", "A", "rounded=1;", 40, 40) + icon("b", "B", "rounded=1;", 300, 40) + line("e", "a", "b");
        ForeignDrawing read = read(page("Today", cells) + page("Tomorrow", cells) + page("Empty", ""));

        Document document = Document.of(read.drawing().records());
        List<FrameElement> frames = document.elements().stream()
                .filter(FrameElement.class::isInstance)
                .map(FrameElement.class::cast)
                .toList();
        assertThat(frames).extracting(FrameElement::label).containsExactly("Today", "Tomorrow");
        assertThat(frames.get(1).bounds().x())
                .isGreaterThan(frames.get(0).bounds().right());
        List<BoxElement> shapes = document.elements().stream()
                .filter(ShapeElement.class::isInstance)
                .map(BoxElement.class::cast)
                .toList();
        assertThat(shapes).hasSize(4).allSatisfy(shape -> {
            FrameElement frame = frames.stream()
                    .filter(each -> each.id().equals(shape.parent()))
                    .findFirst()
                    .orElseThrow();
            assertThat(frame.bounds().contains(shape.bounds().center())).isTrue();
        });
        assertThat(document.elements().stream().filter(ConnectorElement.class::isInstance))
                .hasSize(2)
                .allSatisfy(each -> {
                    ConnectorElement line = (ConnectorElement) each;
                    Element from = document.element(line.from().target());
                    Element to = document.element(line.to().target());
                    assertThat(from.parent()).isEqualTo(to.parent());
                });
        assertThat(read.notes()).containsExactly("Left out: the page “Empty”, which is empty.");
    }
}
