package org.praxis.communities.guides;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.praxis.communities.guides.model.Guide;
import org.praxis.communities.guides.model.OpenGuide;
import org.praxis.communities.guides.store.GuideStore;
import org.praxis.communities.guides.store.Revisions;
import org.praxis.communities.guides.view.GuideHeader;
import org.praxis.communities.guides.view.GuidePermissions;
import org.praxis.communities.guides.view.GuideRow;
import org.praxis.communities.guides.view.RevisionRow;
import org.praxis.people.People;
import org.praxis.people.PersonId;
import org.praxis.people.view.PersonChip;

/** Makes rows and headers of what stores find. */
@ApplicationScoped
class GuideViews {
  @Inject People people;
  @Inject Clock clock;

  GuideHeader header(OpenGuide open) {
    Guide guide = open.guide();
    return new GuideHeader(
        guide.id(),
        guide.title(),
        guide.revision(),
        guide.community().slug(),
        guide.community().name(),
        permissions(open),
        guide.version());
  }

  static GuidePermissions permissions(OpenGuide open) {
    return new GuidePermissions(
        open.isWritable(),
        open.place().isWritable() && !open.isWritable() && open.guide().published(),
        open.isKept());
  }

  List<GuideRow> rows(List<GuideStore.Facts> found) {
    Map<PersonId, PersonChip> chips =
        people.chips(found.stream().map(GuideStore.Facts::owner).toList());
    LocalDate today = today();
    return found.stream()
        .map(
            facts ->
                new GuideRow(
                    facts.id(),
                    facts.title(),
                    chips.get(facts.owner()),
                    facts.communitySlug(),
                    facts.communityName(),
                    facts.revision(),
                    facts.changedAt(),
                    facts.reviewBy(),
                    facts.revision() > 0 && facts.reviewBy().isBefore(today),
                    facts.useful()))
        .toList();
  }

  static Stream<PersonId> people(Revisions.Facts facts) {
    return Stream.of(facts.author(), facts.acceptedBy()).filter(Objects::nonNull);
  }

  static RevisionRow row(Revisions.Facts facts, Map<PersonId, PersonChip> chips) {
    return new RevisionRow(
        facts.id(),
        facts.number(),
        facts.base(),
        facts.title(),
        facts.note(),
        chips.get(facts.author()),
        facts.proposal(),
        facts.acceptedBy() == null ? null : chips.get(facts.acceptedBy()),
        facts.state(),
        facts.at());
  }

  LocalDate today() {
    return clock.instant().atOffset(ZoneOffset.UTC).toLocalDate();
  }
}
