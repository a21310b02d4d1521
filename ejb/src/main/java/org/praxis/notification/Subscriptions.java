package org.praxis.notification;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
    Set<NoticeKind> unwanted = muted.by(me.id());
    return optional(kind -> !unwanted.contains(kind));
  }

  /** From now on these and no others, of the kinds that one may do without. */
  public void want(@NotNull Set<@NotNull NoticeKind> wanted) {
    muted.keep(me.id(), optional(kind -> !wanted.contains(kind)));
  }

  private static Set<NoticeKind> optional(Predicate<NoticeKind> which) {
    return Stream.of(NoticeKind.values())
        .filter(NoticeKind::isOptional)
        .filter(which)
        .collect(Collectors.toSet());
  }
}
