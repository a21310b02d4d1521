package org.praxis.people;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.praxis.people.store.Persons;
import org.praxis.people.view.Acquaintance;
import org.praxis.people.view.PersonChip;
import org.praxis.people.view.Profile;

/** Names and faces. */
@Stateless
@RolesAllowed(Role.MEMBER)
public class People {
  @Inject Persons persons;
  @Inject CurrentPerson me;
  @Inject Offices offices;
  @Inject Leavers leavers;

  public Profile me() {
    Persons.Facts facts = persons.facts(Set.of(me.id())).get(0);
    return new Profile(
        chip(facts, false),
        facts.uid(),
        facts.mail(),
        facts.department(),
        locale(facts.language()),
        offices.zone(facts.zone(), facts.office()),
        Role.ALL.stream().filter(me::is).toList());
  }

  /** The chips of all these people, in one statement however many they are. */
  public Map<PersonId, PersonChip> chips(Collection<PersonId> ids) {
    boolean anonymous = leavers.anonymous();
    return persons.facts(Set.copyOf(ids)).stream()
        .map(facts -> chip(facts, anonymous))
        .collect(Collectors.toMap(PersonChip::id, Function.identity()));
  }

  public PersonChip chip(PersonId id) {
    return chips(Set.of(id)).get(id);
  }

  /**
   * Who is called so, whatever the case and the accents; whoever left as well, where they are shown
   * by name. Two statements, however many are asked for.
   */
  public Map<String, List<PersonChip>> called(Collection<String> names) {
    Map<String, List<PersonId>> found = persons.called(names);
    Map<PersonId, PersonChip> chips =
        chips(found.values().stream().flatMap(List::stream).distinct().toList());
    Map<String, List<PersonChip>> called = new HashMap<>();
    found.forEach(
        (name, ids) ->
            called.put(name, ids.stream().map(chips::get).filter(c -> c.name() != null).toList()));
    return called;
  }

  /** A person's photo as JPEG, where the directory has one. */
  public Optional<byte[]> photo(PersonId id) {
    return persons.photo(id, !leavers.anonymous());
  }

  /** Whoever has been here under that name, whatever the directory says of them today. */
  @RolesAllowed(Role.ADMIN)
  public Optional<Acquaintance> acquaintance(String uid) {
    String name = Caller.normal(uid);
    // No uid has such a character, and the database would refuse to look for it.
    return name.chars().anyMatch(Character::isISOControl)
        ? Optional.empty()
        : persons.acquaintance(name);
  }

  /** Roles as they are told everywhere; what is no role of Praxis is left out. */
  public List<String> inOrder(Set<String> roles) {
    return Role.ALL.stream().filter(roles::contains).toList();
  }

  // preferredLanguage is written like Accept-Language (RFC 2798): "de-CH, de;q=0.9".
  static Locale locale(String preferred) {
    try {
      return preferred == null
          ? Locale.ENGLISH
          : Locale.forLanguageTag(Locale.LanguageRange.parse(preferred).get(0).getRange());
    } catch (IllegalArgumentException e) {
      return Locale.ENGLISH;
    }
  }

  /**
   * What somebody did and where is no longer so once they left.
   *
   * @param anonymous whether those who left have no name
   */
  static PersonChip chip(Persons.Facts facts, boolean anonymous) {
    if (facts.former() && anonymous) {
      return new PersonChip(facts.id(), null, null, null, null, false, true);
    }
    return new PersonChip(
        facts.id(),
        facts.name(),
        initials(facts.name()),
        facts.former() ? null : facts.title(),
        facts.former() ? null : facts.office(),
        facts.hasPhoto(),
        facts.former());
  }

  static String initials(String name) {
    return PersonChip.initials(name);
  }
}
