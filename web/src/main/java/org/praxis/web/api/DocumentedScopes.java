package org.praxis.web.api;

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
        : "Scope of an access token: "
            + Scopes.needed(method, part).stream()
                .map(Scope::text)
                .collect(Collectors.joining(" or "))
            + ".";
  }
}
