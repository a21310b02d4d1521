package org.praxis.moderation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.praxis.moderation.view.DecidedTogether;
import org.praxis.moderation.view.DecidedTogether.Left;
import org.praxis.moderation.view.NamedCase;
import org.praxis.people.Role;
import org.praxis.platform.ChangedMeanwhile;
import org.praxis.platform.InvalidInput;

/**
 * Deciding many cases with the same reason. Each is decided by itself, on the version that was
 * read, as if one had opened it: what has changed meanwhile is left as it is, and keeps nothing
 * from being decided.
 */
@Stateless
@RolesAllowed(Role.MEMBER)
public class DecidingTogether {
  @Inject CaseReview review;
  @Inject DecisionUndoing undoing;

  /**
   * @throws InvalidInput where a clause is named and they stand in several places, whose clauses
   *     are not the same
   * @throws NoSuchCase before any is decided, where one of them is not theirs
   */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public DecidedTogether decide(@NotNull @Valid ManyRulings many) {
    Map<CaseId, String> titles = titles(many);
    List<CaseId> decided = new ArrayList<>();
    List<Left> left = new ArrayList<>();
    for (ManyRulings.Chosen chosen : many.cases()) {
      why(chosen, many)
          .ifPresentOrElse(
              why -> left.add(new Left(chosen.id(), titles.get(chosen.id()), why)),
              () -> decided.add(chosen.id()));
    }
    if (decided.isEmpty() && left.stream().allMatch(one -> one.why() == LeftBecause.REPORTED)) {
      throw new ReportersUnanswered();
    }
    return new DecidedTogether(decided, left);
  }

  /**
   * Undoes what can be undone of these.
   *
   * @return how many that were
   */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public int undo(@NotNull List<@NotNull CaseId> decided) {
    int undone = 0;
    for (CaseId id : decided) {
      try {
        undoing.undo(id);
        undone++;
      } catch (NotUndoable e) {
        // It has taken effect a moment ago; the others may not have.
      }
    }
    return undone;
  }

  private Map<CaseId, String> titles(ManyRulings many) {
    List<NamedCase> named =
        review.named(many.cases().stream().map(ManyRulings.Chosen::id).toList());
    Map<CaseId, String> titles = new LinkedHashMap<>();
    named.forEach(one -> titles.put(one.id(), one.title()));
    if (!many.cases().stream().allMatch(chosen -> titles.containsKey(chosen.id()))) {
      throw new NoSuchCase();
    }
    // The guidelines are the same everywhere.
    if (many.clause() != null
        && many.policy() == Policy.CHARTER
        && named.stream().map(NamedCase::place).distinct().count() > 1) {
      throw new InvalidInput("cases", "moderation.many.onePlace");
    }
    return titles;
  }

  private Optional<LeftBecause> why(ManyRulings.Chosen chosen, ManyRulings many) {
    try {
      review.decide(chosen.id(), many.ruling(chosen));
      return Optional.empty();
    } catch (AlreadyDecided e) {
      return Optional.of(LeftBecause.DECIDED);
    } catch (CaseClaimed e) {
      return Optional.of(LeftBecause.CLAIMED);
    } catch (ChangedMeanwhile e) {
      return Optional.of(LeftBecause.CHANGED);
    } catch (OtherKindOfCase e) {
      return Optional.of(LeftBecause.OTHER_KIND);
    } catch (ReportersUnanswered e) {
      return Optional.of(LeftBecause.REPORTED);
    } catch (OwnCase e) {
      return Optional.of(LeftBecause.OWN);
    } catch (TooClose e) {
      return Optional.of(LeftBecause.TOO_CLOSE);
    } catch (HandedUp e) {
      return Optional.of(LeftBecause.HANDED_UP);
    }
  }
}
