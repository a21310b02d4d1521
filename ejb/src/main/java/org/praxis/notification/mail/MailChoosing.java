package org.praxis.notification.mail;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.praxis.communities.CommunityId;
import org.praxis.communities.Discovering;
import org.praxis.communities.TextsToTell;
import org.praxis.communities.TextsToTell.PlaceFor;
import org.praxis.notification.Matter;
import org.praxis.notification.mail.model.Rhythm;
import org.praxis.notification.mail.store.Bounces;
import org.praxis.notification.mail.store.Choices;
import org.praxis.notification.mail.view.MailView;
import org.praxis.notification.mail.view.PlaceChoices;
import org.praxis.notification.mail.view.RhythmView;
import org.praxis.people.CurrentPerson;
import org.praxis.people.People;
import org.praxis.people.PersonId;
import org.praxis.people.Role;
import org.praxis.people.view.Profile;
import org.praxis.platform.ChangedMeanwhile;
import org.praxis.platform.InvalidInput;

/** How and when the reader wants to be told by mail; what waits for them already goes by it too. */
@Stateless
@RolesAllowed(Role.MEMBER)
public class MailChoosing {
  @Inject Choices choices;
  @Inject Bounces bounces;
  @Inject Planning planning;
  @Inject Discovering discovering;
  @Inject TextsToTell places;
  @Inject People people;
  @Inject CurrentPerson me;
  @Inject Clock clock;

  public MailView mine() {
    Profile profile = people.me();
    Choices.Kept kept = choices.rhythm(me.id());
    Rhythm rhythm = kept.rhythm();
    Map<Matter, Cadence> everywhere = everywhere();
    List<PlaceChoices> elsewhere = elsewhere();
    return new MailView(
        profile.mail(),
        everywhere,
        elsewhere,
        new RhythmView(
            rhythm.quietFrom(),
            rhythm.quietTo(),
            rhythm.days(),
            rhythm.digestAt(),
            rhythm.weeklyOn(),
            profile.timeZone(),
            kept.version()),
        next(everywhere, elsewhere, rhythm, profile.timeZone()),
        profile.mail() == null ? null : bounces.of(profile.mail()).orElse(null));
  }

  private Map<Cadence, Instant> next(
      Map<Matter, Cadence> everywhere, List<PlaceChoices> elsewhere, Rhythm rhythm, ZoneId zone) {
    Set<Cadence> chosen = EnumSet.noneOf(Cadence.class);
    chosen.addAll(everywhere.values());
    elsewhere.forEach(place -> chosen.addAll(place.choices().values()));
    Map<Cadence, Instant> next = new EnumMap<>(Cadence.class);
    Stream.of(Cadence.DAILY, Cadence.WEEKLY)
        .filter(chosen::contains)
        .forEach(cadence -> next.put(cadence, rhythm.due(cadence, clock.instant(), zone)));
    return next;
  }

  /** What the reader chose for one community; nothing where it is as everywhere. */
  public PlaceChoices in(String slug) {
    var community = discovering.brief(slug);
    return new PlaceChoices(slug, community.name(), choices.of(me.id(), community.id()));
  }

  /** From now on so, everywhere where the reader has not chosen otherwise. */
  public void choose(@NotNull @Valid ChoicesDraft draft) {
    keep(null, draft);
  }

  /** From now on so in that community, whatever is chosen for all. */
  public void chooseIn(String slug, @NotNull @Valid ChoicesDraft draft) {
    CommunityId community = discovering.brief(slug).id();
    for (Matter matter : draft.choices().keySet()) {
      if (!matter.isLocal()) {
        throw new InvalidInput("choices." + matter, "notification.notLocal");
      }
    }
    keep(community, draft);
  }

  private void keep(CommunityId community, ChoicesDraft draft) {
    draft
        .choices()
        .forEach(
            (matter, cadence) -> {
              if (cadence == Cadence.NEVER && !matter.isStoppable()) {
                throw new InvalidInput("choices." + matter, "notification.notStoppable");
              }
            });
    for (Matter matter : Matter.values()) {
      choices.choose(me.id(), matter, community, draft.choices().get(matter));
    }
    planning.replan(me.id());
  }

  public void keep(@NotNull @Valid RhythmDraft draft) {
    Rhythm rhythm =
        new Rhythm(
            LocalTime.parse(draft.quietFrom()),
            LocalTime.parse(draft.quietTo()),
            draft.days(),
            LocalTime.parse(draft.digestAt()),
            draft.weeklyOn());
    if (!choices.keep(me.id(), rhythm, draft.version())) {
      throw new ChangedMeanwhile();
    }
    planning.replan(me.id());
  }

  /** Mail came back from the reader's address; they say that it is right. */
  public void tryAgain() {
    String address = people.me().mail();
    if (address != null) {
      bounces.forget(address);
    }
  }

  private Map<Matter, Cadence> everywhere() {
    Map<Matter, Cadence> all = new EnumMap<>(Matter.class);
    for (Matter matter : Matter.values()) {
      all.put(matter, matter.byDefault());
    }
    choices
        .of(me.id(), null)
        .forEach((matter, chosen) -> all.put(matter, matter.orDefault(chosen)));
    return all;
  }

  private List<PlaceChoices> elsewhere() {
    PersonId reader = me.id();
    List<PlaceChoices> found = new ArrayList<>();
    Map<CommunityId, Map<Matter, Cadence>> chosen = choices.ofPlaces(reader);
    places
        .places(chosen.keySet().stream().map(id -> new PlaceFor(reader, id)).toList())
        .values()
        .forEach(
            place ->
                found.add(
                    new PlaceChoices(place.slug(), place.name(), chosen.get(place.community()))));
    found.sort(Comparator.comparing(PlaceChoices::name));
    return found;
  }
}
