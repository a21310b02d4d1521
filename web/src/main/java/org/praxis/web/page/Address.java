package org.praxis.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Servlets;
import org.praxis.platform.InvalidInput;
import org.praxis.platform.Missing;
import org.praxis.platform.PageRequest;

/**
 * What the address says beyond the page's name: {@code /communities/topic/<part>?page=2}. What
 * cannot be meant is answered like what is not there.
 */
@Named
@RequestScoped
public class Address {
  @Inject HttpServletRequest request;

  /** Refuses an address with more or fewer parts after the page's name than the page has. */
  public void expect(Integer parts) {
    if (parts().size() != (parts == null ? 0 : parts)) {
      throw missing();
    }
  }

  /** Whether anything comes after the page's name; for pages that may go without. */
  public boolean isOfOne() {
    return !parts().isEmpty();
  }

  /** Whether two parts come after the page's name; for pages that may go with one. */
  public boolean isOfTwo() {
    return parts().size() == 2;
  }

  /** The only part after the page's name. */
  public String part() {
    return part(0);
  }

  /**
   * One of several parts after the page's name.
   *
   * @param place from 0
   */
  public String part(int place) {
    return parts().stream().skip(place).findFirst().orElseThrow(Address::missing);
  }

  /** The only part after the page's name, as the identity that it has to be. */
  public <T> T id(Function<UUID, T> type) {
    return id(part(), type);
  }

  public static <T> T id(String text, Function<UUID, T> type) {
    try {
      UUID id = UUID.fromString(text);
      if (id.toString().equals(text)) {
        return type.apply(id);
      }
    } catch (IllegalArgumentException e) {
      // Not written like an identity: nothing can be there.
    }
    throw missing();
  }

  /** Which page of its list is wanted, the first when the address does not say. */
  public PageRequest page() {
    return pageIfAny().orElseThrow(Address::missing);
  }

  /** The same; empty when what the address says is no page of any list. */
  public Optional<PageRequest> pageIfAny() {
    String number = request.getParameter("page");
    try {
      return Optional.of(
          PageRequest.of(number == null || number.isEmpty() ? 1 : Integer.parseInt(number)));
    } catch (NumberFormatException | InvalidInput e) {
      return Optional.empty();
    }
  }

  /** Of the parameters in the address, those that a list keeps while one leafs through it. */
  public String getKept() {
    StringBuilder kept = new StringBuilder();
    for (String name :
        List.of(
            "q",
            "unanswered",
            "new",
            "office",
            "department",
            "skill",
            "under",
            "by",
            "list",
            "kind",
            "tag",
            "missing",
            "overdue",
            "community",
            "solved",
            "since",
            "until",
            "sort",
            "reason",
            "rule",
            "hours",
            "mine",
            "pressing",
            "track",
            "edition",
            "audience",
            "status",
            "step",
            "days",
            "on",
            "reach")) {
      String value = request.getParameter(name);
      if (value != null) {
        kept.append(name).append('=').append(encode(value)).append('&');
      }
    }
    return kept.toString();
  }

  /** The page's own address, without parameters. */
  public String getPath() {
    return Servlets.getRequestURI(request);
  }

  public static String encode(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  // Not from the injected request: only the one that OmniFaces wraps knows it.
  private static List<String> parts() {
    String path = Faces.getRequestPathInfo();
    return path == null
        ? List.of()
        : Stream.of(path.split("/")).filter(part -> !part.isEmpty()).toList();
  }

  private static Missing missing() {
    return new Missing("platform.notFound");
  }
}
