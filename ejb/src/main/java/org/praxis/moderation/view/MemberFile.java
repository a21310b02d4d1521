package org.praxis.moderation.view;

import java.util.List;
import org.praxis.moderation.AuthorStanding;
import org.praxis.moderation.SanctionKind;
import org.praxis.moderation.SpaceId;
import org.praxis.people.view.PersonChip;

/**
 * How somebody has fared in one place, for those who moderate there.
 *
 * @param strikes decisions that took something of theirs in the last days and stand
 * @param days after which a decision no longer counts as one
 * @param proposal what that many suggest, for a person to decide; null for nothing
 * @param decisions against them here, the latest first
 * @param sanctions here and in the whole company, the latest first
 * @param suspender whether whoever asks may keep them from writing everywhere
 * @param own whether it is about whoever asks
 */
public record MemberFile(
    PersonChip person,
    SpaceId space,
    String place,
    AuthorStanding standing,
    Long strikes,
    Long days,
    SanctionKind proposal,
    List<MemberDecision> decisions,
    List<SanctionView> sanctions,
    Boolean suspender,
    Boolean own) {
  public MemberFile {
    decisions = List.copyOf(decisions);
    sanctions = List.copyOf(sanctions);
  }
}
