package org.praxis.moderation.templates;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.praxis.moderation.Bench;
import org.praxis.moderation.Moderators;
import org.praxis.moderation.NotAModerator;
import org.praxis.moderation.QueueChoices;
import org.praxis.moderation.SpaceId;
import org.praxis.moderation.Verdict;
import org.praxis.moderation.store.Queue;
import org.praxis.moderation.templates.model.DecisionTemplate;
import org.praxis.moderation.templates.store.TemplateStore;
import org.praxis.moderation.templates.view.TemplateView;
import org.praxis.moderation.view.QueuePlace;
import org.praxis.people.Caller;
import org.praxis.people.CurrentPerson;
import org.praxis.people.People;
import org.praxis.people.PersonId;
import org.praxis.people.Role;
import org.praxis.people.view.PersonChip;
import org.praxis.platform.InvalidInput;
import org.praxis.platform.audit.AuditEntry;
import org.praxis.platform.audit.AuditLog;

/**
 * Templates for messages to authors. Those of a place are kept by whoever moderates it, those of
 * the whole company by administrators; every moderator reads and uses these.
 */
@Stateless
@RolesAllowed(Role.MEMBER)
public class TemplateKeeping {
  /** Templates of one place, or of the company: nobody finds anything among more. */
  static final int MOST = 100;

  private static final Set<String> LANGUAGES = Set.of("en", "de");

  @Inject TemplateStore templates;
  @Inject Queue queue;
  @Inject Moderators moderators;
  @Inject People people;
  @Inject CurrentPerson me;
  @Inject Caller caller;
  @Inject AuditLog audit;
  @Inject Clock clock;

  /**
   * Those of the whole company, by name.
   *
   * @throws NotAModerator to whom neither moderates anywhere nor administers
   */
  public List<TemplateView> companys() {
    if (moderators.mine().isEmpty() && !me.is(Role.ADMIN)) {
      throw new NotAModerator();
    }
    return views(templates.companys());
  }

  /**
   * Those that can be used in a place: its own and the company's, by name.
   *
   * @throws NotAModerator where they do not moderate
   */
  public List<TemplateView> usable(@NotNull SpaceId place) {
    expectModerated(place);
    return views(templates.usable(place));
  }

  /** Whether they may change the company's. */
  public boolean keepsCompanys() {
    return me.is(Role.ADMIN);
  }

  /**
   * The places where they moderate; of whoever does everywhere, those that have templates, that
   * they look after themselves, and where the most waits.
   */
  public List<QueuePlace> places() {
    Bench bench = moderators.mine();
    Set<SpaceId> places = new HashSet<>(bench.spaces());
    if (bench.everywhere()) {
      places.addAll(templates.places());
      places.addAll(moderators.keptBy(me.id()));
      places.addAll(queue.places(bench, QueueChoices.MOST_PLACES));
    }
    return moderators.names(places).entrySet().stream()
        .map(named -> new QueuePlace(named.getKey(), named.getValue()))
        .sorted(Comparator.comparing(QueuePlace::name, String.CASE_INSENSITIVE_ORDER))
        .toList();
  }

  /** What a place is called in which they moderate. */
  public String name(@NotNull SpaceId place) {
    expectModerated(place);
    return Optional.ofNullable(moderators.names(Set.of(place)).get(place))
        .orElseThrow(NoSuchTemplate::new);
  }

  /** The place with that address name, where they moderate it. */
  public Optional<SpaceId> place(String slug) {
    return moderators.place(slug).filter(moderators.mine()::covers);
  }

  /**
   * @param place null for the whole company
   */
  public TemplateView add(SpaceId place, @NotNull @Valid TemplateDraft draft) {
    expectKept(place);
    expectSound(draft);
    if (templates.countToAdd(place) >= MOST) {
      throw new InvalidInput("name", "moderation.template.tooMany", MOST);
    }
    DecisionTemplate added = new DecisionTemplate(place, draft, me.id(), clock.instant());
    templates.add(added);
    record("moderation.template.added", added, Map.of(), facts(added));
    return view(added);
  }

  /**
   * Says something else from now on. What was sent with it stays as it was.
   *
   * @param place null for the whole company
   * @throws org.praxis.platform.ChangedMeanwhile when it says something else than what was shown
   */
  public TemplateView change(
      SpaceId place, @NotNull TemplateId id, @NotNull @Valid TemplateDraft draft) {
    expectKept(place);
    expectSound(draft);
    DecisionTemplate changed = templates.lock(place, id).orElseThrow(NoSuchTemplate::new);
    Map<String, String> was = facts(changed);
    changed.change(draft, me.id(), clock.instant());
    templates.write();
    record("moderation.template.changed", changed, was, facts(changed));
    return view(changed);
  }

  /**
   * @param place null for the whole company
   * @param version that was shown
   * @throws org.praxis.platform.ChangedMeanwhile when it says something else than what was shown
   */
  public void remove(SpaceId place, @NotNull TemplateId id, Long version) {
    expectKept(place);
    DecisionTemplate gone = templates.lock(place, id).orElseThrow(NoSuchTemplate::new);
    gone.expect(version);
    record("moderation.template.removed", gone, facts(gone), Map.of());
    templates.remove(gone);
  }

  private void expectKept(SpaceId place) {
    if (place != null) {
      expectModerated(place);
    } else if (!me.is(Role.ADMIN)) {
      throw new CompanysTemplates();
    }
  }

  private void expectModerated(SpaceId place) {
    if (!moderators.mine().covers(place)) {
      throw new NotAModerator();
    }
    if (moderators.names(Set.of(place)).isEmpty()) {
      throw new NoSuchTemplate();
    }
  }

  private static void expectSound(TemplateDraft draft) {
    if (draft.language() != null && !LANGUAGES.contains(draft.language())) {
      throw new InvalidInput("language", "moderation.template.language.wrong");
    }
    Placeholder.expectKnown(draft.text());
    Placeholder.in(draft.text());
  }

  private void record(
      String action, DecisionTemplate template, Map<String, String> was, Map<String, String> is) {
    AuditEntry entry =
        new AuditEntry(action, caller.name(), template.id().toString(), null, Map.of());
    audit.record(
        (template.space() == null ? entry : entry.in(moderators.slug(template.space())))
            .changing(was, is));
  }

  private static Map<String, String> facts(DecisionTemplate template) {
    return AuditEntry.facts(
        "name",
        template.name(),
        "template",
        template.text(),
        "verdicts",
        template.verdicts().stream().map(Verdict::name).collect(Collectors.joining(", ")),
        "language",
        template.language());
  }

  private TemplateView view(DecisionTemplate template) {
    return views(List.of(template)).get(0);
  }

  private List<TemplateView> views(List<DecisionTemplate> found) {
    Map<PersonId, PersonChip> chips =
        people.chips(found.stream().map(DecisionTemplate::changedBy).toList());
    return found.stream()
        .map(
            template ->
                new TemplateView(
                    template.id(),
                    template.space(),
                    template.name(),
                    template.text(),
                    template.verdicts(),
                    template.language(),
                    chips.get(template.changedBy()),
                    template.changedAt(),
                    template.version()))
        .toList();
  }
}
