package org.praxis.moderation.guidelines;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.praxis.moderation.SpaceId;
import org.praxis.moderation.guidelines.store.Askings;
import org.praxis.people.PersonId;

/** That the company's guidelines are read before one writes, where it asks for that. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRED)
public class Guidelines {
  /** The place whose charter they are: no community's, whose ids are drawn at random. */
  public static final SpaceId COMPANY = new SpaceId(new UUID(0, 1));

  /** Of the page on which they are read and acknowledged. */
  public static final String ADDRESS = "/guidelines";

  @Inject Askings askings;

  /**
   * Whether somebody has yet to say that they have read them. Whoever belongs to an audience that
   * was asked owes it as long as they belong; an acknowledgement counts for its edition and those
   * before.
   */
  public boolean owedBy(PersonId person) {
    return askings.owedBy(COMPANY, person);
  }

  /**
   * In one statement.
   *
   * @throws GuidelinesNotAcknowledged when it is asked for and not given
   */
  public void expectAcknowledged(PersonId person) {
    if (owedBy(person)) {
      throw new GuidelinesNotAcknowledged();
    }
  }
}
