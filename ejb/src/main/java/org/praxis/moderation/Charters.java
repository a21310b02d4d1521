package org.praxis.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.praxis.moderation.model.Charter;
import org.praxis.moderation.rules.CharterRules;
import org.praxis.moderation.store.Acknowledgements;
import org.praxis.moderation.store.CharterStore;
import org.praxis.moderation.view.CharterEdition;
import org.praxis.moderation.view.CharterView;
import org.praxis.people.People;
import org.praxis.people.PersonId;
import org.praxis.people.view.PersonChip;
import org.praxis.platform.ChangedMeanwhile;
import org.praxis.platform.Missing;
import org.praxis.platform.content.Markup;

/**
 * The charters of places. A feature that has places says who may read and change them; what is
 * asked here is answered.
 */
@ApplicationScoped
@Transactional
public class Charters {
  @Inject CharterStore charters;
  @Inject Acknowledgements acknowledgements;
  @Inject CharterRules rules;
  @Inject People people;
  @Inject Clock clock;

  /**
   * The first edition, which whoever writes it has acknowledged; in the transaction of the place.
   *
   * @param note why, for the history; null for none
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void adopt(SpaceId space, CharterDraft draft, String note, PersonId by) {
    Charter first = new Charter(space, draft, line(note), by, clock.instant());
    charters.add(first);
    acknowledgements.add(space, by, first.edition(), clock.instant());
    rules.follow(null, first, by);
  }

  /**
   * Puts a new edition in force. Who writes it has acknowledged it. One that says what the last one
   * says is none: nobody has to acknowledge it again.
   *
   * @param note why, for the history; null for none
   * @param edition that was shown when somebody began to write
   * @throws ChangedMeanwhile when there is a newer one than that
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public CharterView amend(
      SpaceId space, CharterDraft draft, String note, int edition, PersonId by) {
    Charter current = charters.lock(space).orElseThrow(ChangedMeanwhile::new);
    ChangedMeanwhile.check(edition, current.edition());
    if (current.draft().equals(draft.orElse(current.mode()))) {
      return current.view();
    }
    Charter next = current.next(draft, line(note), by, clock.instant());
    charters.replace(next);
    rules.follow(current, next, by);
    acknowledgements.add(space, by, next.edition(), clock.instant());
    return next.view();
  }

  private static String line(String note) {
    return Markup.isVisible(note) ? Markup.line(note) : null;
  }

  public CharterView charter(SpaceId space) {
    return charters.of(space).map(Charter::view).orElseThrow(Charters::missing);
  }

  /** The charter in force as it is written, for those who change it. */
  public CharterDraft draft(SpaceId space) {
    return charters.withTerms(space).map(Charter::draft).orElseThrow(Charters::missing);
  }

  public CharterView edition(SpaceId space, int edition) {
    return charters
        .edition(space, edition)
        .map(Charter::view)
        .orElseThrow(() -> new Missing("moderation.charter.noEdition", edition));
  }

  /** All editions, the newest first; a charter changes some times a year. */
  public List<CharterEdition> history(SpaceId space) {
    List<CharterStore.EditionRow> rows = charters.editions(space);
    Map<PersonId, PersonChip> chips =
        people.chips(rows.stream().map(CharterStore.EditionRow::by).toList());
    return rows.stream()
        .map(
            row ->
                new CharterEdition(
                    row.edition(),
                    chips.get(row.by()),
                    row.at(),
                    row.note(),
                    row.toAcknowledge(),
                    row.acknowledged()))
        .toList();
  }

  /**
   * That somebody has read an edition; kept with the time, for ever.
   *
   * @throws ChangedMeanwhile when it is not the one in force
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void acknowledge(SpaceId space, PersonId person, int edition) {
    ChangedMeanwhile.check(edition, charter(space).edition());
    acknowledgements.add(space, person, edition, clock.instant());
  }

  /**
   * Whether somebody has yet to read the charter before they write. An edition that asks for it
   * asks everybody; one that does not asks those who owe it from an earlier one.
   */
  public boolean owesAcknowledgement(SpaceId space, PersonId person) {
    return acknowledgements.owed(space, person);
  }

  /**
   * @throws CharterNotAcknowledged when it is asked for and not given
   */
  public void expectAcknowledged(SpaceId space, PersonId person) {
    if (owesAcknowledgement(space, person)) {
      throw new CharterNotAcknowledged();
    }
  }

  private static Missing missing() {
    return new Missing("moderation.charter.missing");
  }
}
