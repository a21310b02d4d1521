package org.praxis.web.api;

import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/**
 * Documents what is the same everywhere: the refusals, a problem document by its status, and the
 * scopes of access tokens. What cannot be read off the classes by themselves is added.
 */
public class Documentation implements OASFilter {
  private static final String PROBLEM = "Problem";
  private static final String REFUSED = "Refused";

  private static final Map<String, String> REFUSALS =
      Map.of(
          "400", "Something cannot be taken; errors names the fields.",
          "401", "Not signed in.",
          "403", "Not allowed.",
          "404", "Not there, or not to be seen.",
          "405", "The address does not take that; Allow says what it takes.",
          "406", "No answer of that type; ask for application/json.",
          "409", "Not as things stand: changed meanwhile, decided already, or against a rule.",
          "415", "The body is not application/json.",
          "429", "Too many attempts; Retry-After says when to try again.",
          "503", "The directory or the database does not answer just now; try again in a moment.");

  @Override
  public Operation filterOperation(Operation operation) {
    for (String status : REFUSALS.keySet()) {
      APIResponse refusal = OASFactory.createAPIResponse().ref(REFUSED + status);
      operation.getResponses().addAPIResponse(status, refusal);
    }
    return operation;
  }

  @Override
  public void filterOpenAPI(OpenAPI api) {
    Schema error = object().addProperty("field", text()).addProperty("message", text());
    Schema problem =
        object()
            .addProperty("type", text())
            .addProperty("title", text())
            .addProperty("status", OASFactory.createSchema().addType(SchemaType.INTEGER))
            .addProperty("detail", text())
            .addProperty(
                "errors", OASFactory.createSchema().addType(SchemaType.ARRAY).items(error));
    api.getComponents().addSchema(PROBLEM, problem);
    REFUSALS.forEach(
        (status, meaning) -> api.getComponents().addResponse(REFUSED + status, refusal(meaning)));
    DocumentedScopes.add(api);
    DocumentedDrafts.add(api.getComponents().getSchemas());
    DocumentedResults.add(api.getComponents().getSchemas());
    DocumentedRule.add(api.getComponents().getSchemas());
  }

  private static APIResponse refusal(String meaning) {
    Schema problem = OASFactory.createSchema().ref("#/components/schemas/" + PROBLEM);
    return OASFactory.createAPIResponse()
        .description(meaning)
        .content(
            OASFactory.createContent()
                .addMediaType(
                    "application/problem+json", OASFactory.createMediaType().schema(problem)));
  }

  private static Schema object() {
    return OASFactory.createSchema().addType(SchemaType.OBJECT);
  }

  private static Schema text() {
    return OASFactory.createSchema().addType(SchemaType.STRING);
  }
}
