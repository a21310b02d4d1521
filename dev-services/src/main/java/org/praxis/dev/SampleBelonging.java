package org.praxis.dev;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.praxis.dev.SampleContent.Audience;
import org.praxis.dev.SampleContent.Community;

/** Founding the communities of the sample company, and who belongs to them as what. */
final class SampleBelonging {

  private static final Duration LONGEST = Duration.ofMinutes(1);

  private final PraxisApi api;

  SampleBelonging(PraxisApi api) {
    this.api = api;
  }

  /** Everybody of the directory is here, and their offices are: an audience goes by them. */
  void everybody() {
    if (!api.list("hr1", "audiences").isEmpty()) { // an earlier load has seen to it
      return;
    }
    var run = "people/sync/" + follow().path("id").textValue();
    Patience.until(
        LONGEST,
        () -> !api.get("admin1", run).path("outcome").isNull(),
        "Praxis did not follow the sample company's directory within a minute.");
  }

  /** The run that was asked for; the one under way where there is one already. */
  private JsonNode follow() {
    try {
      return api.post("admin1", "people/sync", Map.of("kind", "FULL", "dry", false));
    } catch (PraxisApi.Refused underWay) {
      return api.get("admin1", "people/sync?size=1").path("items").path(0);
    }
  }

  /** Returns whether it is new. */
  boolean found(Community community) {
    var founder = community.founder();
    var isNew =
        api.list(founder, "communities").stream()
            .noneMatch(item -> item.path("slug").textValue().equals(community.slug()));
    if (isNew) {
      api.post(founder, "communities", community.community());
    }
    if (community.audience() != null) {
      follow(community, community.audience());
    }
    community.members().forEach(member -> join(community, member));
    community.moderators().forEach(member -> become(community, member, "MODERATOR"));
    community.experts().forEach(member -> become(community, member, "EXPERT"));
    var path = "communities/" + community.slug();
    for (var synonym : community.synonyms().entrySet()) {
      api.put(
          founder, path + "/tag-synonyms/" + synonym.getKey(), Map.of("tag", synonym.getValue()));
    }
    if (isNew) {
      acknowledge(community, community.community(), 1);
    }
    return isNew;
  }

  /** What came to it later: the next edition of its charter, and who would like to belong. */
  void change(Community community) {
    var path = "communities/" + community.slug();
    if (community.amendment() != null && edition(community) == 1) {
      api.post(community.founder(), path + "/charter", community.amendment());
      acknowledge(community, community.amendment(), 2);
    }
    community
        .requests()
        .forEach((person, note) -> api.post(person, path + "/requests", Map.of("text", note)));
  }

  /** Before they write, where the charter asks for it; some do not come to that. */
  private void acknowledge(Community community, JsonNode adopted, int edition) {
    if (adopted.at("/charter/toAcknowledge").booleanValue()) {
      community.members().stream()
          .filter(member -> !community.unread().contains(member))
          .forEach(
              member ->
                  api.post(
                      member,
                      "communities/%s/charter/acknowledgements".formatted(community.slug()),
                      Map.of("edition", edition)));
    }
  }

  private int edition(Community community) {
    return api.get(community.founder(), "communities/%s/charter".formatted(community.slug()))
        .path("edition")
        .intValue();
  }

  private void join(Community community, String member) {
    if (community.isOpen() || member.equals(community.founder())) {
      api.post(member, "communities/%s/members".formatted(community.slug()), null);
    } else {
      api.put(community.founder(), membership(community, member), Map.of());
    }
  }

  private void become(Community community, String member, String role) {
    api.put(community.founder(), membership(community, member), Map.of("role", role));
  }

  private String membership(Community community, String member) {
    return "communities/%s/members/%s".formatted(community.slug(), api.person(member));
  }

  private void follow(Community community, Audience audience) {
    var address = "communities/%s/settings".formatted(community.slug());
    var settings = api.get(community.founder(), address);
    if (!settings.path("audience").isNull()) {
      return;
    }
    var settled = new HashMap<String, Object>();
    settled.put("name", settings.path("name").textValue());
    settled.put("access", settings.path("access").textValue());
    settled.put("audience", identity(community.founder(), audience));
    settled.put("version", settings.path("version").longValue());
    api.put(community.founder(), address, settled);
  }

  private String identity(String founder, Audience audience) {
    return named(api.list(founder, "audiences"), audience.name())
        .map(known -> known.path("id").textValue())
        .orElseGet(() -> build(founder, audience));
  }

  private String build(String founder, Audience audience) {
    var office =
        named(api.list(founder, "offices"), audience.office())
            .orElseThrow(() -> new IllegalStateException("no office " + audience.office()));
    var built =
        api.post(
            founder,
            "audiences",
            Map.of(
                "name", audience.name(), "rule", Map.of("office", office.path("id").textValue())));
    return (built.has("audience") ? built.path("audience") : built).path("id").textValue();
  }

  private static Optional<JsonNode> named(Iterable<JsonNode> things, String name) {
    for (var thing : things) {
      var shown = thing.has("audience") ? thing.path("audience") : thing;
      if (shown.path("name").asText().equals(name)) {
        return Optional.of(shown);
      }
    }
    return Optional.empty();
  }
}
