package org.praxis.stories;

import java.util.UUID;

/**
 * A case that a moderator of a community handed up to its owner.
 *
 * @param escalated the case; learner2 handed it up, moderator1 is the owner
 * @param open another one there, which waits for learner2
 */
record SampleEscalation(String escalated, String open) {
  static SampleEscalation in(Praxis praxis) {
    Member owner = praxis.as("moderator1");
    Member keeper = praxis.as("learner2");
    Member author = praxis.as("learner1");
    String slug = "up-" + UUID.randomUUID();
    owner.found(slug, 50);
    keeper.join(slug);
    owner
        .put(
            "communities/" + slug + "/members/" + keeper.get("me").json().at("/chip/id").asText(),
            "{\"role\":\"MODERATOR\"}")
        .expecting(2);
    author.ask(slug, "May we sell the old machines?", "They are in the cellar, and still run.");
    author.ask(slug, "Who has the key to the cellar?", "The blue one, not the red one.");
    String community = owner.get("communities/" + slug).json().at("/community/id").asText();
    var cases = keeper.get("moderation/cases?community=" + community).json().path("items");
    String first = cases.path(0).path("id").asText();
    keeper
        .post(
            "moderation/cases/" + first + "/escalation",
            "{\"reason\":\"Its author and I bid for the same machine.\"}")
        .expecting(2);
    return new SampleEscalation(first, cases.path(1).path("id").asText());
  }
}
