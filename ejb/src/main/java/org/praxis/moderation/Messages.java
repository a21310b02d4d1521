package org.praxis.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.praxis.moderation.model.Case;
import org.praxis.moderation.model.Clause;
import org.praxis.moderation.model.PendingDecision;
import org.praxis.moderation.model.Policies;
import org.praxis.moderation.templates.Placeholder;
import org.praxis.moderation.view.ContentSummary;
import org.praxis.people.People;
import org.praxis.people.Receivers;
import org.praxis.platform.InvalidInput;
import org.praxis.platform.Spoken;

/** Makes of what a moderator wrote what its author reads. */
@ApplicationScoped
class Messages {
  private static final String TEXTS = "org.praxis.moderation.texts";

  @Inject Contents contents;
  @Inject People people;
  @Inject Receivers receivers;
  @Inject Masks masks;

  /**
   * The same with the placeholders of its message filled, and its comments at their passages.
   *
   * @throws InvalidInput where the message names a clause and the decision does not, or a passage
   *     is not in the text
   */
  Ruling filled(Ruling ruling, Case c, Policies inForce) {
    Set<Placeholder> places = places(ruling);
    if (ruling.clause() == null && places.stream().anyMatch(Placeholder::isOfClause)) {
      throw new InvalidInput("clause", "moderation.message.clause");
    }
    // Where it holds at once, nothing can be changed any more by knowing who it is.
    boolean byName = ruling.atOnce() || !masks.isOn();
    Ruling said =
        places.isEmpty() ? ruling : ruling.saying(filled(ruling, places, byName, c, inForce));
    return said.comments().isEmpty()
        ? said
        : said.commenting(
            Passages.located(contents.content(c.content(), c.revision()).html(), said.comments()));
  }

  /**
   * The same where the name was not to be known while the decision could be undone; just before it
   * takes effect, when nobody asks.
   */
  void name(Case c) {
    c.pending()
        .map(PendingDecision::message)
        .filter(message -> Placeholder.in(message).contains(Placeholder.AUTHOR))
        .ifPresent(
            message -> {
              // Of whoever left there may be no name: then nobody is called by it.
              String name = receivers.names(Set.of(c.author())).get(c.author());
              if (name != null) {
                c.say(Placeholder.fill(message, Map.of(Placeholder.AUTHOR, name)));
              }
            });
  }

  /** How its message will read; what cannot be filled yet stays as it is. */
  String foreseen(Ruling sketch, Case c, Policies inForce) {
    Set<Placeholder> places = places(sketch);
    return places.isEmpty() ? sketch.message() : filled(sketch, places, !masks.isOn(), c, inForce);
  }

  private static Set<Placeholder> places(Ruling ruling) {
    return ruling.message() == null ? Set.of() : Placeholder.in(ruling.message());
  }

  private String filled(
      Ruling ruling, Set<Placeholder> places, boolean byName, Case c, Policies inForce) {
    Map<Placeholder, String> values = new EnumMap<>(Placeholder.class);
    if (places.contains(Placeholder.AUTHOR) && byName) {
      values.put(Placeholder.AUTHOR, people.chip(c.author()).name());
    }
    if (places.contains(Placeholder.TITLE) || places.contains(Placeholder.COMMUNITY)) {
      ContentSummary about = contents.ofCases(List.of(c)).get(c.id());
      values.put(Placeholder.TITLE, about.title());
      values.put(Placeholder.COMMUNITY, about.place());
    }
    Optional<Clause> clause = inForce.find(ruling.policy(), ruling.clause());
    clause.ifPresent(
        named -> {
          if (places.contains(Placeholder.CLAUSE)) {
            values.put(Placeholder.CLAUSE, called(ruling.policy(), named, c));
          }
          values.put(Placeholder.CLAUSE_NUMBER, String.valueOf(named.number()));
          values.put(Placeholder.CLAUSE_TEXT, named.text());
        });
    return Placeholder.fill(ruling.message(), values);
  }

  // The language of a text's author is no secret where their name is: they write in it.
  private String called(Policy policy, Clause clause, Case c) {
    return Spoken.text(
        TEXTS, "clause." + policy, receivers.language(c.author()), String.valueOf(clause.number()));
  }
}
