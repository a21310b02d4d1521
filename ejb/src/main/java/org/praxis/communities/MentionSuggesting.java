package org.praxis.communities;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.praxis.communities.model.Community;
import org.praxis.communities.store.Mentions;
import org.praxis.communities.view.Mentionable;
import org.praxis.people.CurrentPerson;
import org.praxis.people.Namesakes.Bearer;
import org.praxis.people.People;
import org.praxis.people.PersonId;
import org.praxis.people.Role;
import org.praxis.people.audience.AudienceNames;
import org.praxis.people.audience.view.AudienceName;
import org.praxis.people.view.PersonChip;
import org.praxis.platform.content.ByName;
import org.praxis.platform.content.Markup;
import org.praxis.platform.content.Mentioned;

/** Whom one can mention in a community: people who may read it, and audiences. */
@Stateless
@RolesAllowed(Role.MEMBER)
public class MentionSuggesting {
  private static final int MOST = 8;
  private static final int FEWEST_LETTERS = 2;
  private static final int MOST_WORDS = 4;
  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

  @Inject Admission admission;
  @Inject Mentions mentions;
  @Inject MentionNames names;
  @Inject People people;
  @Inject AudienceNames audiences;
  @Inject CurrentPerson me;

  /**
   * The likeliest first.
   *
   * @param typed beginnings of a name's words; nobody for less than two letters
   */
  public List<Mentionable> of(String slug, String typed) {
    Community community = admission.place(slug).readable().community();
    String words = Markup.line(typed == null ? "" : typed);
    List<String> terms =
        BETWEEN.splitAsStream(words).filter(word -> !word.isEmpty()).limit(MOST_WORDS).toList();
    if (terms.stream().mapToInt(String::length).sum() < FEWEST_LETTERS) {
      return List.of();
    }
    List<Mentionable> found =
        Stream.concat(audiences(words), persons(terms, community)).limit(MOST).toList();
    Map<UUID, String> apart = names.words(found.stream().map(MentionSuggesting::bearer).toList());
    return found.stream().map(one -> one.written(written(apart.get(one.id()), one))).toList();
  }

  private static Bearer bearer(Mentionable one) {
    return new Bearer(one.people() == null, one.id(), one.name(), false);
  }

  /**
   * @param words that mean them alone; null where none do, and the link has to
   */
  private static String written(String words, Mentionable one) {
    return words == null ? one.markdown() : ByName.mention(words);
  }

  private Stream<Mentionable> persons(List<String> terms, Community community) {
    List<PersonId> found = mentions.likely(terms, community, me.id(), MOST);
    Map<PersonId, PersonChip> chips = people.chips(found);
    return found.stream().map(chips::get).map(MentionSuggesting::person);
  }

  private static Mentionable person(PersonChip chip) {
    return new Mentionable(
        chip.id().value(),
        chip.name(),
        Stream.of(chip.title(), chip.office())
            .filter(part -> part != null && !part.isEmpty())
            .reduce((title, office) -> title + ", " + office)
            .orElse(null),
        null,
        Mentioned.link(true, chip.id().value(), chip.name()),
        null);
  }

  private Stream<Mentionable> audiences(String words) {
    if (!names.isReader()) {
      return Stream.empty();
    }
    return audiences.with(words, MOST / 2).stream().map(MentionSuggesting::audience);
  }

  private static Mentionable audience(AudienceName audience) {
    return new Mentionable(
        audience.id().value(),
        audience.name(),
        null,
        audience.members(),
        Mentioned.link(false, audience.id().value(), audience.name()),
        null);
  }
}
