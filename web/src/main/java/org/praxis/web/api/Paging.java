package org.praxis.web.api;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.praxis.platform.InvalidInput;
import org.praxis.platform.PageRequest;

/**
 * Which page of a list is wanted. Taken as text, so that a mistake is answered with its field's
 * name.
 */
public class Paging {
  @QueryParam("page")
  @Parameter(
      description = "Number of the page, from 1.",
      schema = @Schema(type = SchemaType.INTEGER, minimum = "1", defaultValue = "1"))
  String page;

  @QueryParam("size")
  @Parameter(
      description = "Items on a page, from 1 to 100.",
      schema =
          @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "100", defaultValue = "20"))
  String size;

  public PageRequest request() {
    return new PageRequest(number("page", page, 1), number("size", size, PageRequest.USUAL));
  }

  private static int number(String field, String typed, int usual) {
    try {
      return typed == null || typed.isBlank() ? usual : Integer.parseInt(typed.strip());
    } catch (NumberFormatException e) {
      throw new InvalidInput(field, "platform.noNumber", field);
    }
  }
}
