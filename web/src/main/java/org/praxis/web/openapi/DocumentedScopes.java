package org.praxis.web.openapi;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.praxis.access.Scope;
import org.praxis.web.security.Scopes;

/** Says of every operation which scopes of an access token it takes. */
final class DocumentedScopes {
  private static final String API = "/api/v1";
  private static final String TRAINERS = " The rights of trainers come with %straining.";
  private static final String RIGHTS =
      " The rights of HR and administrators come with %sadministration.";

  private DocumentedScopes() {}

  static void add(OpenAPI api) {
    api.getPaths().getPathItems().forEach(DocumentedScopes::add);
  }

  private static void add(String path, PathItem item) {
    String part = path.startsWith(API) ? path.substring(API.length()) : path;
    item.getOperations().forEach((method, operation) -> add(words(method.name(), part), operation));
  }

  private static void add(String words, Operation operation) {
    operation.setDescription(
        Stream.ofNullable(operation.getDescription())
            .map(description -> description + " " + words)
            .findFirst()
            .orElse(words));
  }

  private static String words(String method, String part) {
    return Scopes.isClosed(part)
        ? "Not open to access tokens."
        : words(Scopes.needed(method, part));
  }

  // One of them opens the address; whose rights it leaves its owner there is another matter.
  private static String words(List<Scope> scopes) {
    String any =
        "Scope of an access token: "
            + scopes.stream().map(Scope::text).collect(Collectors.joining(" or "))
            + ".";
    boolean several = scopes.stream().filter(scope -> scope != Scope.READ).count() > 1;
    if (!several || !scopes.contains(Scope.ADMINISTRATION)) {
      return any;
    }
    String read = scopes.contains(Scope.READ) ? "read or " : "";
    String trainers = scopes.contains(Scope.TRAINING) ? TRAINERS.formatted(read) : "";
    return any + trainers + RIGHTS.formatted(read);
  }
}
