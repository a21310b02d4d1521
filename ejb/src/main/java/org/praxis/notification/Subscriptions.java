package org.praxis.notification;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.util.EnumSet;
import java.util.Set;
import org.praxis.notification.store.Muted;
import org.praxis.people.CurrentPerson;
import org.praxis.people.Role;

/**
 * What the reader wants to be told. That a text came back or was rejected is always told: nobody
 * may miss why.
 */
@Stateless
@RolesAllowed(Role.MEMBER)
public class Subscriptions {
  @Inject Muted muted;
  @Inject CurrentPerson me;

  /** Of the kinds that one may do without, those that the reader wants; at first all. */
  public Set<NoticeKind> wanted() {
    Set<NoticeKind> wanted = NoticeKind.optional();
    wanted.removeAll(muted.by(me.id()));
    return wanted;
  }

  /** From now on these and no others, of the kinds that one may do without. */
  public void want(@NotNull Set<@NotNull NoticeKind> wanted) {
    Set<NoticeKind> unwanted = EnumSet.copyOf(NoticeKind.optional());
    unwanted.removeAll(wanted);
    muted.keep(me.id(), unwanted);
  }
}
