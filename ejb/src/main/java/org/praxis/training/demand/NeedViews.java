package org.praxis.training.demand;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.praxis.communities.CommunityId;
import org.praxis.communities.Discovering;
import org.praxis.communities.view.CommunityName;
import org.praxis.communities.view.CommunityRow;
import org.praxis.people.People;
import org.praxis.people.PersonId;
import org.praxis.people.view.PersonChip;
import org.praxis.training.demand.store.NeedLists.Row;
import org.praxis.training.demand.view.NeedRow;

/**
 * Shows what colleagues need to learn. To which community it belongs is told to those alone who may
 * know of that.
 */
@ApplicationScoped
class NeedViews {
  @Inject People people;
  @Inject Discovering discovering;

  /** In as many statements however many they are. */
  List<NeedRow> of(List<Row> rows) {
    Map<PersonId, PersonChip> chips = people.chips(rows.stream().map(Row::by).toList());
    Map<CommunityId, CommunityRow> places =
        discovering.briefs(
            rows.stream().map(Row::community).filter(Objects::nonNull).distinct().toList());
    return rows.stream().map(row -> view(row, chips, places)).toList();
  }

  private static NeedRow view(
      Row row, Map<PersonId, PersonChip> chips, Map<CommunityId, CommunityRow> places) {
    CommunityRow place = row.community() == null ? null : places.get(row.community());
    return new NeedRow(
        row.id(),
        row.what(),
        row.why(),
        chips.get(row.by()),
        row.at(),
        row.state(),
        row.wanted(),
        row.mine(),
        place == null ? null : new CommunityName(place.slug(), place.name()),
        row.track(),
        row.decidedAt(),
        row.reason());
  }
}
