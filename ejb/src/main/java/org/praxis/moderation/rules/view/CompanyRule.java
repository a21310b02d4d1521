package org.praxis.moderation.rules.view;

import java.time.Instant;
import org.praxis.moderation.rules.RuleEffect;
import org.praxis.moderation.rules.RuleId;
import org.praxis.moderation.rules.RuleKind;
import org.praxis.people.view.PersonChip;

/**
 * A rule of the whole company as it applies in a community, for those who moderate there: what it
 * does, and not the words that it looks for or the audience that it is about.
 *
 * @param clause number of the clause of the guidelines that it rests on
 * @param clauseText as the guidelines in force read
 * @param guidelines edition of those
 * @param language of the texts in which its words are looked for; null for any
 * @param lines how many words, patterns or allowed hosts it has
 * @param first how many first contributions of each author, for that kind alone
 * @param edition of the rule, from 1
 */
public record CompanyRule(
    RuleId id,
    Integer clause,
    String clauseText,
    Integer guidelines,
    String name,
    RuleKind kind,
    RuleEffect effect,
    String language,
    Integer lines,
    Integer first,
    PersonChip owner,
    Integer edition,
    Instant at) {}
