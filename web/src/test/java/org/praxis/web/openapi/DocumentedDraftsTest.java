package org.praxis.web.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.praxis.platform.Id;
import org.praxis.platform.validation.Written;

/** What a body of training needs stands in its description, and so on its record. */
class DocumentedDraftsTest {
  /** What may be missing from the bodies that the addresses have of their own, by intent. */
  private static final Set<String> FREE =
      Set.of(
          "AnswerSaving.version",
          "AttendanceMarks.version",
          "Beginning.from",
          "Beginning.community",
          "Beginning.sources",
          "BookingWish.despite",
          "GiftFile.rightOnes",
          "GiftFile.yes",
          "GiftFile.no",
          "Publication.again",
          "SessionPlan.been",
          "SittingEnd.anyway");

  private final List<Class<?>> bodies = bodies();

  @Test
  void whatNeedsSomethingByAConstraintOfOursIsDocumented() {
    List<Class<?>> forgotten =
        all().stream()
            .filter(body -> components(body).stream().anyMatch(DocumentedDraftsTest::isOurs))
            .filter(body -> !DocumentedDrafts.isListed(body))
            .toList();
    assertThat(all()).contains(org.praxis.training.sessions.SessionDateDraft.class);
    assertThat(forgotten).as("are to be named in DocumentedDrafts").isEmpty();
  }

  @Test
  void aBodyOfAnAddressSaysOfEachFieldWhetherItIsNeeded() {
    List<String> unsaid = new ArrayList<>();
    for (Class<?> body : bodies) {
      if (body.getName().startsWith("org.praxis.web.")) {
        components(body).stream()
            .filter(DocumentedDraftsTest::isBare)
            .map(field -> body.getSimpleName() + "." + field.getName())
            .filter(name -> !FREE.contains(name))
            .forEach(unsaid::add);
      }
    }
    assertThat(bodies).hasSizeGreaterThan(20);
    assertThat(unsaid).as("need a constraint, or a place in FREE").isEmpty();
  }

  // Those of Jakarta stand at the accessor alone, ours at the component alone.
  private static boolean isBare(RecordComponent field) {
    return field.getAnnotations().length == 0 && field.getAccessor().getAnnotations().length == 0;
  }

  private static boolean isOurs(RecordComponent field) {
    return field.isAnnotationPresent(Written.class)
        || DocumentedDrafts.NEEDED.stream().anyMatch(field::isAnnotationPresent);
  }

  private static List<Class<?>> bodies() {
    return new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.praxis.web.training")
            .stream()
            .filter(type -> type.isAnnotatedWith(Path.class))
            .map(JavaClass::reflect)
            .flatMap(resource -> List.of(resource.getDeclaredMethods()).stream())
            .filter(method -> !method.isSynthetic())
            .flatMap((Method method) -> List.of(method.getParameters()).stream())
            .filter(parameter -> parameter.getAnnotations().length == 0)
            .<Class<?>>map(Parameter::getType)
            .filter(Class::isRecord)
            .distinct()
            .toList();
  }

  // With the records inside them.
  private Set<Class<?>> all() {
    Set<Class<?>> found = new HashSet<>();
    Deque<Class<?>> open = new ArrayDeque<>(bodies);
    while (!open.isEmpty()) {
      Class<?> body = open.pop();
      if (body.isRecord() && !Id.class.isAssignableFrom(body) && found.add(body)) {
        components(body).forEach(field -> inside(field.getGenericType()).forEach(open::add));
      }
    }
    return found;
  }

  private static List<RecordComponent> components(Class<?> body) {
    return List.of(body.getRecordComponents());
  }

  private static List<Class<?>> inside(Type type) {
    if (type instanceof ParameterizedType of) {
      return List.of(of.getActualTypeArguments()).stream()
          .flatMap(argument -> inside(argument).stream())
          .toList();
    }
    return type instanceof Class<?> one ? List.of(one) : List.of();
  }
}
