package dev.tone.platform.artifacts.parts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tone.model.artifact.Components.Component;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ComponentFormatTest {
    private static List<String> read(String path, String text) throws IOException {
        List<String> found = new ArrayList<>();
        ComponentFormat.of(path)
                .orElseThrow()
                .parser()
                .parse(
                        text,
                        (Component one) -> found.add(one.kind() + " " + one.name() + " " + one.version()
                                + (one.license() == null ? "" : " " + one.license())));
        return found;
    }

    @ParameterizedTest
    @CsvSource({
        "bom.json,CycloneDX",
        "dist/app.cdx.json,CycloneDX",
        "sbom.spdx.json,SPDX",
        "web/package-lock.json,npm",
        "pom.xml,Maven",
        "requirements-dev.txt,Python",
        "go.mod,Go",
        "Cargo.lock,Cargo",
        "gradle.lockfile,Gradle"
    })
    void knows_files_by_their_names(String path, String format) {
        assertThat(ComponentFormat.of(path).orElseThrow().name()).isEqualTo(format);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"index.html", "node_modules/a/package-lock.json", "x/node_modules/b/pom.xml", "package.json"})
    void leaves_other_files_and_those_of_installed_packages(String path) {
        assertThat(ComponentFormat.of(path)).isEmpty();
    }

    @Test
    void reads_spdx_and_nested_cyclone_dx() throws IOException {
        assertThat(read("a.spdx.json", """
                        {"spdxVersion":"SPDX-2.3","packages":[
                          {"name":"zlib","versionInfo":"1.3","licenseConcluded":"NOASSERTION","licenseDeclared":"Zlib",
                           "externalRefs":[{"referenceType":"purl","referenceLocator":"pkg:deb/debian/zlib@1.3"}]},
                          {"name":"plain","licenseConcluded":"NONE"}]}""")).containsExactly("deb zlib 1.3 Zlib", "package plain ");
        assertThat(read("bom.json", """
                        {"bomFormat":"CycloneDX","components":[{"type":"application","name":"app","version":"2",
                          "licenses":[{"expression":"MIT OR Apache-2.0"}],
                          "components":[{"type":"library","name":"inner","version":"1"}]}]}""")).containsExactly("application app 2 MIT OR Apache-2.0", "library inner 1");
    }

    @Test
    void reads_both_generations_of_npm() throws IOException {
        assertThat(read("package-lock.json", """
                        {"lockfileVersion":1,"dependencies":{"a":{"version":"1","dependencies":{"b":{"version":"2"}}}}}""")).containsExactly("npm a 1", "npm b 2");
        assertThat(read("npm-shrinkwrap.json", """
                        {"packages":{"":{},"node_modules/a":{"version":"1"},"node_modules/a/node_modules/@s/b":{"version":"2"},
                         "packages/mine":{"version":"0"},"node_modules/mine":{"link":true}}}""")).containsExactly("npm a 1", "npm @s/b 2");
    }

    @Test
    void reads_a_pom_with_its_properties() throws IOException {
        assertThat(read("pom.xml", """
                        <project><version>7</version><properties><j.v>6.1</j.v></properties>
                        <dependencyManagement><dependencies><dependency><groupId>no</groupId><artifactId>no</artifactId>
                        </dependency></dependencies></dependencyManagement>
                        <dependencies>
                          <dependency><groupId>org.junit</groupId><artifactId>junit</artifactId><version>${j.v}</version>
                            <exclusions><exclusion><groupId>x</groupId><artifactId>y</artifactId></exclusion></exclusions>
                          </dependency>
                          <dependency><groupId>me</groupId><artifactId>other</artifactId><version>${project.version}</version>
                          </dependency>
                          <dependency><groupId>me</groupId><artifactId>open</artifactId><version>${unknown}</version></dependency>
                        </dependencies></project>"""))
                .containsExactly("maven org.junit/junit 6.1", "maven me/other 7", "maven me/open ${unknown}");
    }

    @Test
    void reads_lists_by_line() throws IOException {
        assertThat(read("requirements.txt", "# c\n-r more.txt\nrequests[socks]==2.31.0 ; python_version>'3'\nflask\n"))
                .containsExactly("pypi requests 2.31.0", "pypi flask ");
        assertThat(read("go.mod", "module a.b/c\n\ngo 1.22\n\nrequire (\n\tx.y/z v1.0.0 // indirect\n)\n"))
                .containsExactly("golang x.y/z v1.0.0");
        assertThat(read("Cargo.lock", "version = 3\n[[package]]\nname = \"serde\"\nversion = \"1.0\"\n"))
                .containsExactly("cargo serde 1.0");
        assertThat(read("gradle.lockfile", "# c\na.b:c:1.0=compileClasspath\nempty=\n"))
                .containsExactly("maven a.b/c 1.0");
    }

    @Test
    void says_what_a_file_is_not() {
        assertThatThrownBy(() -> read("bom.json", "{}")).hasMessageContaining("not a CycloneDX");
        assertThatThrownBy(() -> read("a.spdx.json", "{}")).hasMessageContaining("not an SPDX");
        assertThatThrownBy(() -> read("package-lock.json", "[]")).hasMessageContaining("npm");
        assertThatThrownBy(() -> read("package-lock.json", "[".repeat(5_000))).hasMessageContaining("nested");
        assertThatThrownBy(() -> read("pom.xml", "<a>".repeat(500))).isInstanceOf(IOException.class);
        assertThatThrownBy(
                        () -> read("pom.xml", "<!DOCTYPE a [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><project>&e;"))
                .isInstanceOf(IOException.class);
    }
}
