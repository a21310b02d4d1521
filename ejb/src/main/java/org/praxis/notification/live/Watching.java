package org.praxis.notification.live;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Set;
import org.praxis.communities.ContributionId;
import org.praxis.communities.Readership;
import org.praxis.people.PersonId;

/** Who is told of what they have before them: whoever may read it at that moment. */
@Stateless
@PermitAll
public class Watching {
  @Inject Readership readership;
  @Inject Signals signals;

  /**
   * Of these people, those who may read the topic now, by what they belong to; it is not asked
   * whether they are signed in.
   */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public Set<PersonId> readers(ContributionId topic, Collection<PersonId> people) {
    return readership.among(topic, people);
  }

  /** Somebody writes an answer there; those who watch the topic are told, for a few seconds. */
  public void writes(PersonId writer, ContributionId topic) {
    signals.writing(topic, writer);
  }
}
