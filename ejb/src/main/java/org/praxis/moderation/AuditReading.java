package org.praxis.moderation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.praxis.moderation.view.AuditedAct;
import org.praxis.moderation.view.AuditedChange;
import org.praxis.moderation.view.AuditedRule;
import org.praxis.moderation.view.AuditedText;
import org.praxis.people.CurrentPerson;
import org.praxis.people.People;
import org.praxis.people.PersonId;
import org.praxis.people.Receivers;
import org.praxis.people.Role;
import org.praxis.people.audience.AudienceId;
import org.praxis.people.audience.AudienceNames;
import org.praxis.people.hold.HoldKind;
import org.praxis.people.hold.HoldSeals;
import org.praxis.people.hold.view.SealedHold;
import org.praxis.people.view.PersonChip;
import org.praxis.platform.Page;
import org.praxis.platform.PageRequest;
import org.praxis.platform.audit.AuditEntry;
import org.praxis.platform.audit.AuditFilter;
import org.praxis.platform.audit.AuditLine;
import org.praxis.platform.audit.AuditStretch;
import org.praxis.platform.audit.AuditTrail;
import org.praxis.platform.json.Json;

/**
 * Reading the audit log, and taking it out to be proved elsewhere; for auditors and administrators.
 * There are ids and settings in it, no text that awaits review.
 */
@Stateless
@RolesAllowed({Role.AUDITOR, Role.ADMIN})
public class AuditReading {
  /** Which of what is recorded are people's ids. */
  private static final Set<String> PEOPLE =
      Set.of("person", "author", "holder", "successor", "owner", "decider");

  /** And which are audiences'. */
  private static final Set<String> AUDIENCES = Set.of("audience");

  private static final String HOLDS = "people.hold.";

  @Inject AuditTrail trail;
  @Inject HoldSeals seals;
  @Inject AuditedTexts texts;
  @Inject AuditedRules rules;
  @Inject AudienceNames audiences;
  @Inject People people;
  @Inject Receivers receivers;
  @Inject CurrentPerson me;

  /** The latest first. */
  public Page<AuditedAct> acts(AuditFilter filter, PageRequest page) {
    Page<AuditLine> lines = opened(trail.page(filter, page));
    Map<String, String> names = names(lines.items());
    Map<Long, AuditedText> about = texts.of(lines.items());
    Map<Long, AuditedRule> ofRules = rules.of(lines.items());
    return lines.map(
        line -> act(line, names, about.get(line.number()), ofRules.get(line.number())));
  }

  /**
   * Under which name somebody signs in who is called so.
   *
   * @return what was asked for where nobody is, or more than one
   */
  public String signedIn(String named) {
    List<PersonChip> called = people.called(List.of(named)).getOrDefault(named, List.of());
    return called.size() == 1 ? receivers.uid(called.get(0).id()).orElse(named) : named;
  }

  // What the log seals is shown to whoever may know it; what it had said before it sealed anything,
  // not to whom it is about.
  private Page<AuditLine> opened(Page<AuditLine> lines) {
    if (lines.items().stream().noneMatch(AuditReading::isOfHold)) {
      return lines;
    }
    Map<String, SealedHold> known = seals.known();
    return lines.map(
        line -> {
          if (!isOfHold(line)) {
            return line;
          }
          if (me.id().toString().equals(line.subject())) {
            return line.saying("…", null, null);
          }
          SealedHold hold = known.get(line.subject());
          return hold == null
              ? line
              : line.saying(
                  hold.subject().toString(),
                  line.action().endsWith(".lifted") ? hold.liftReason() : hold.reason(),
                  Json.write(
                      AuditEntry.facts(
                          "kind",
                          hold.kind(),
                          "matter",
                          hold.matter(),
                          "person",
                          hold.kind() == HoldKind.PERSON ? hold.subject() : null)));
        });
  }

  private static boolean isOfHold(AuditLine line) {
    return line.action().startsWith(HOLDS);
  }

  /** What an export of that time holds; null stands for no limit. */
  public AuditStretch stretch(Instant from, Instant to) {
    return trail.stretch(from, to);
  }

  /** The next records of an export. */
  public List<AuditLine> after(long number, long last, int most) {
    return trail.after(number, last, most);
  }

  /** Whether the database holds Praxis to adding to the log and reading it. */
  public boolean isHeld() {
    return trail.isHeld();
  }

  private static AuditedAct act(
      AuditLine line, Map<String, String> names, AuditedText about, AuditedRule rule) {
    Map<String, String> details = told(line.details(), names);
    Map<String, String> before = told(line.before(), names);
    Map<String, String> after = told(line.after(), names);
    return new AuditedAct(
        line.number(),
        Instant.parse(line.at()),
        line.action(),
        line.actor(),
        details.containsKey("person") ? details.get("person") : line.subject(),
        line.subject(),
        line.place(),
        line.address(),
        Stream.of(before, after)
            .flatMap(facts -> facts.keySet().stream())
            .collect(Collectors.toCollection(TreeSet::new))
            .stream()
            .map(name -> new AuditedChange(name, before.get(name), after.get(name)))
            .filter(AuditedChange::isOne)
            .toList(),
        line.reason(),
        details,
        about,
        rule,
        line.hash());
  }

  // All at once, however many records there are.
  private Map<String, String> names(List<AuditLine> lines) {
    Map<String, String> names = new HashMap<>();
    for (PersonChip chip : people.chips(ids(lines, PEOPLE, PersonId::new)).values()) {
      if (chip.name() != null) {
        names.put(chip.id().toString(), chip.name());
      }
    }
    audiences
        .of(ids(lines, AUDIENCES, AudienceId::new))
        .forEach((id, name) -> names.put(id.toString(), name));
    return names;
  }

  private static <T> List<T> ids(
      List<AuditLine> lines, Set<String> called, Function<UUID, T> type) {
    return lines.stream()
        .flatMap(line -> Stream.of(line.details(), line.before(), line.after()))
        .flatMap(json -> Recorded.facts(json).entrySet().stream())
        .filter(fact -> called.contains(fact.getKey()))
        .flatMap(fact -> Recorded.id(fact.getValue()).stream())
        .distinct()
        .map(type)
        .toList();
  }

  private static Map<String, String> told(String json, Map<String, String> names) {
    Map<String, String> told = new HashMap<>();
    Recorded.facts(json)
        .forEach(
            (name, value) ->
                told.put(
                    name,
                    PEOPLE.contains(name) || AUDIENCES.contains(name)
                        ? names.getOrDefault(value, value)
                        : value));
    return told;
  }
}
