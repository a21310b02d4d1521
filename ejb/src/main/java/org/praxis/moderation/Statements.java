package org.praxis.moderation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.praxis.moderation.store.Cases;
import org.praxis.moderation.view.DecisionView;
import org.praxis.people.CurrentPerson;
import org.praxis.people.People;
import org.praxis.people.PersonId;
import org.praxis.people.Role;
import org.praxis.people.view.PersonChip;
import org.praxis.platform.content.ContentRef;

/**
 * Statements of reasons: what was decided on a contribution, by which clause, and what the
 * moderator wrote.
 */
@Stateless
@RolesAllowed(Role.MEMBER)
public class Statements {
  @Inject Cases cases;
  @Inject People people;
  @Inject CurrentPerson me;

  /** Decisions on contents of the one who asks, newest first; those of others are left out. */
  public Map<ContentRef, List<DecisionView>> onMine(Collection<ContentRef> contents) {
    List<UUID> ids = contents.stream().map(ContentRef::id).toList();
    List<Cases.DecisionRow> rows = cases.decisions(me.id(), ids);
    Map<PersonId, PersonChip> chips =
        people.chips(rows.stream().map(Cases.DecisionRow::by).toList());
    return rows.stream()
        .collect(
            Collectors.groupingBy(
                Cases.DecisionRow::content,
                Collectors.mapping(row -> view(row, chips.get(row.by())), Collectors.toList())));
  }

  static DecisionView view(Cases.DecisionRow row, PersonChip by) {
    return new DecisionView(
        row.verdict(),
        row.clause(),
        row.clauseKind(),
        row.clauseText(),
        row.message(),
        by,
        row.at());
  }
}
