package org.praxis.moderation.rules.view;

import java.time.Instant;
import java.util.List;
import org.praxis.moderation.Policy;
import org.praxis.moderation.rules.RuleEffect;
import org.praxis.moderation.rules.RuleId;
import org.praxis.moderation.rules.RuleKind;
import org.praxis.people.audience.AudienceId;
import org.praxis.people.view.PersonChip;

/**
 * A rule in one edition, for moderators.
 *
 * @param clause number of the clause that it rests on; null where the clause is gone, or the
 *     charter as a whole asks for it
 * @param clauseText as the charter in force reads; null where clause is
 * @param policy whose clause that is: the community's charter's, or the company's guidelines'
 * @param policyEdition of that policy which is in force
 * @param language of the texts in which its words are looked for; null for any
 * @param lookFor words, patterns or allowed hosts
 * @param first how many first contributions of each author, for that kind alone
 * @param audience whose contributions, for that kind alone
 * @param fromCharter whether what it looks for is written in the charter
 * @param edition counts from 1
 * @param by who wrote this edition
 * @param outcome of what it held, in a list of editions of what this one held
 */
public record RuleView(
    RuleId id,
    Integer clause,
    String clauseText,
    Policy policy,
    Integer policyEdition,
    String name,
    RuleKind kind,
    RuleEffect effect,
    Boolean on,
    String language,
    List<String> lookFor,
    Integer first,
    AudienceId audience,
    PersonChip owner,
    Boolean fromCharter,
    Integer edition,
    PersonChip by,
    Instant at,
    Outcome outcome) {
  public RuleView {
    lookFor = List.copyOf(lookFor);
  }
}
