package org.praxis.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.praxis.platform.Id;

/** JSON writes an identity as a plain string; what reads the classes has to be told. */
class DocumentedTypesTest {
  private static final List<String> INSIDE = List.of("org.praxis.platform.");

  @Test
  void everyIdentityIsDocumentedAsAString() throws IOException {
    Properties documented = new Properties();
    try (InputStream file =
        getClass().getResourceAsStream("/META-INF/microprofile-config.properties")) {
      documented.load(file);
    }
    List<String> identities =
        new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("org.praxis")
                .stream()
                .filter(type -> type.isRecord() && type.isAssignableTo(Id.class))
                .map(JavaClass::getName)
                .filter(name -> INSIDE.stream().noneMatch(name::startsWith))
                .toList();
    assertThat(identities)
        .isNotEmpty()
        .allSatisfy(name -> assertThat(documented).containsKey("mp.openapi.schema." + name));
  }
}
