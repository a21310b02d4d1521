package org.praxis.communities;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.praxis.communities.model.Applied;
import org.praxis.communities.model.Community;
import org.praxis.communities.model.Contribution;
import org.praxis.communities.store.Mentions;
import org.praxis.people.CurrentPerson;
import org.praxis.people.Namesakes;
import org.praxis.people.Namesakes.Bearer;
import org.praxis.people.People;
import org.praxis.people.PersonId;
import org.praxis.people.audience.AudienceId;
import org.praxis.people.audience.AudienceNames;
import org.praxis.platform.InvalidInput;
import org.praxis.platform.content.ByName;
import org.praxis.platform.content.Markup;
import org.praxis.platform.content.Mentioned;

/** Looks at a text before it is sent: whom it mentions, and how many would be told. */
@RequestScoped
class Mentioning {
  /** From so many people on, the author says that they mean it. */
  static final int MANY = 50;

  @Inject Mentions mentions;
  @Inject People people;
  @Inject AudienceNames audiences;
  @Inject MentionNames names;
  @Inject CurrentPerson me;

  /**
   * The text as it is kept, with the names of those whom it mentions.
   *
   * @param told how many people the author knows to be told; null for few
   * @throws ManyTold before more than those, and many, are told
   * @throws InvalidInput of an audience, from whom may not read audiences; of a name that nobody
   *     has, or of which it is not clear whose it is
   */
  Markup ready(Markup text, Community community, Integer told) {
    return ready(linked(text, Set.of()), community, null, told);
  }

  /** The same of what has been sent already, of which some may have been told. */
  Markup ready(Markup text, Contribution sent, Integer told) {
    return sent instanceof Applied
        ? text
        : ready(linked(text, ByName.in(sent.submittedText())), sent.community(), sent.id(), told);
  }

  private Markup ready(Markup text, Community community, ContributionId sent, Integer told) {
    Mentioned mentioned = Mentioned.in(text);
    if (mentioned.nobody()) {
      return text;
    }
    if (!mentioned.audiences().isEmpty() && !names.isReader()) {
      throw new InvalidInput("text", "communities.mention.audience");
    }
    int many = mentions.count(mentioned, community, me.id(), sent);
    if (many >= MANY && (told == null || told < many)) {
      throw new ManyTold(many);
    }
    Map<UUID, String> real = new HashMap<>();
    people
        .chips(mentioned.people().stream().map(PersonId::new).toList())
        .values()
        .forEach(chip -> real.put(chip.id().value(), chip.name()));
    audiences
        .of(mentioned.audiences().stream().map(AudienceId::new).toList())
        .forEach((audience, name) -> real.put(audience.value(), name));
    return Mentioned.named(text, (person, id) -> real.get(id));
  }

  // What somebody else said stays as they said it, also where nobody is called so any more; and so
  // does what stood there before and named nobody, as in a mail that was imported.
  private Markup linked(Markup text, Set<String> before) {
    Namesakes namesakes = names.of(ByName.in(text));
    return ByName.linked(
        text,
        said -> {
          List<Bearer> meant = namesakes.meant(said.words());
          if (meant.size() != 1 && !said.quoted() && !before.contains(said.words())) {
            throw new InvalidInput(
                "text",
                meant.isEmpty() ? "communities.mention.nobody" : "communities.mention.several",
                said.words());
          }
          return meant.size() == 1 ? Optional.of(meant.get(0).link()) : Optional.empty();
        });
  }
}
