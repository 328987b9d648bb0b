package dev.tone.client.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.model.api.Contract;
import dev.tone.model.api.Endpoint;
import dev.tone.model.api.Endpoint.Trait;
import dev.tone.model.api.Headers;
import dev.tone.model.api.HookApi;
import dev.tone.model.api.Page;
import dev.tone.model.api.UploadApi;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import okhttp3.ResponseBody;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import retrofit2.http.Body;
import retrofit2.http.DELETE;
import retrofit2.http.GET;
import retrofit2.http.Header;
import retrofit2.http.PATCH;
import retrofit2.http.POST;
import retrofit2.http.PUT;
import retrofit2.http.Path;
import retrofit2.http.Query;

/// Holds every Retrofit method against the contract and the contract against the methods.
class RetrofitContractTest {
    private static final List<Class<?>> SERVICES = List.of(
            WorkspaceService.class,
            ProjectService.class,
            EnvironmentService.class,
            CanvasService.class,
            ArtifactService.class,
            LinkService.class,
            PreviewService.class,
            DeploymentService.class,
            ComparisonService.class,
            ProviderService.class,
            GovernanceService.class,
            WebhookService.class,
            HookService.class,
            ReleaseService.class,
            NotificationService.class,
            AuditService.class,
            DiagnosticsService.class);
    /// tus has headers and bodies of its own; the uploads package speaks it over the same OkHttp client. Hooks are
    /// called by others.
    private static final Set<Endpoint> NOT_RETROFIT =
            Stream.concat(UploadApi.ALL.stream(), Stream.of(HookApi.RECEIVE)).collect(Collectors.toUnmodifiableSet());

    private static final Pattern PARAMETER = Pattern.compile("\\{([a-z]+)}");

    @TestFactory
    Stream<DynamicTest> each_method_is_one_endpoint() {
        return methods().map(method -> DynamicTest.dynamicTest(name(method), () -> check(method)));
    }

    @Test
    void each_endpoint_has_exactly_one_method() {
        List<String> called = methods().map(RetrofitContractTest::place).toList();

        assertThat(called).doesNotHaveDuplicates();
        assertThat(called)
                .containsExactlyInAnyOrderElementsOf(Contract.endpoints().stream()
                        .filter(endpoint -> !NOT_RETROFIT.contains(endpoint))
                        .map(RetrofitContractTest::place)
                        .toList());
    }

    private static void check(Method method) {
        Endpoint endpoint = Contract.endpoints().stream()
                .filter(candidate -> place(candidate).equals(place(method)))
                .findAny()
                .orElseThrow(() -> new AssertionError("No endpoint for " + place(method)));

        assertThat(annotated(method, Body.class).map(Parameter::getType).toList())
                .as("body")
                .isEqualTo(endpoint.request() == null ? List.of() : List.of(endpoint.request()));
        assertThat(method.getGenericReturnType().getTypeName()).as("answer").isEqualTo(answer(endpoint));
        assertThat(annotated(method, Path.class)
                        .map(parameter -> parameter.getAnnotation(Path.class).value())
                        .toList())
                .as("path parameters")
                .containsExactlyInAnyOrderElementsOf(PARAMETER
                        .matcher(endpoint.path())
                        .results()
                        .map(match -> match.group(1))
                        .toList());
        assertThat(annotated(method, Query.class)
                        .map(parameter -> parameter.getAnnotation(Query.class).value())
                        .toList())
                .as("query")
                .containsExactlyInAnyOrderElementsOf(query(endpoint));
        assertThat(headers(method).contains(Headers.IDEMPOTENCY_KEY))
                .as("idempotency key")
                .isEqualTo(endpoint.has(Trait.IDEMPOTENT));
        assertThat(headers(method).contains("If-Match"))
                .as("If-Match")
                .isEqualTo(endpoint.has(Trait.VERSIONED)
                        && Set.of(
                                        dev.tone.model.api.Method.PATCH,
                                        dev.tone.model.api.Method.PUT,
                                        dev.tone.model.api.Method.DELETE)
                                .contains(endpoint.method()));
    }

    private static String answer(Endpoint endpoint) {
        if (endpoint.has(Trait.RAW)) {
            return ResponseBody.class.getName();
        }
        Class<?> response = endpoint.response();
        if (response == null) {
            return Void.class.getName();
        }
        return endpoint.has(Trait.PAGED) ? page(response).getTypeName() : response.getTypeName();
    }

    private static ParameterizedType page(Class<?> item) {
        return new ParameterizedType() {
            @Override
            public Type[] getActualTypeArguments() {
                return new Type[] {item};
            }

            @Override
            public Type getRawType() {
                return Page.class;
            }

            @Override
            public Type getOwnerType() {
                return Page.class;
            }

            @Override
            public String getTypeName() {
                return Page.class.getName() + "<" + item.getName() + ">";
            }
        };
    }

    private static Collection<String> query(Endpoint endpoint) {
        Set<String> names = new HashSet<>(endpoint.query());
        if (endpoint.has(Trait.PAGED)) {
            names.addAll(List.of("cursor", "limit"));
        }
        return names;
    }

    private static Set<String> headers(Method method) {
        Set<String> names = new HashSet<>();
        annotated(method, Header.class)
                .forEach(parameter ->
                        names.add(parameter.getAnnotation(Header.class).value()));
        return names;
    }

    private static Stream<Parameter> annotated(Method method, Class<? extends Annotation> annotation) {
        return Arrays.stream(method.getParameters()).filter(parameter -> parameter.isAnnotationPresent(annotation));
    }

    private static Stream<Method> methods() {
        return SERVICES.stream()
                .flatMap(service -> Arrays.stream(service.getDeclaredMethods()))
                .filter(method -> !method.isSynthetic());
    }

    private static String place(Endpoint endpoint) {
        String path = endpoint.path().startsWith("//") ? endpoint.path().substring(1) : Endpoint.BASE + endpoint.path();
        return endpoint.method() + " " + path;
    }

    private static String place(Method method) {
        List<String> places = new ArrayList<>();
        for (Annotation annotation : method.getAnnotations()) {
            switch (annotation) {
                case GET get -> places.add("GET " + get.value());
                case POST post -> places.add("POST " + post.value());
                case PUT put -> places.add("PUT " + put.value());
                case PATCH patch -> places.add("PATCH " + patch.value());
                case DELETE delete -> places.add("DELETE " + delete.value());
                default -> {}
            }
        }
        assertThat(places).as(name(method)).hasSize(1);
        return places.getFirst();
    }

    private static String name(Method method) {
        return method.getDeclaringClass().getSimpleName() + "." + method.getName();
    }
}
