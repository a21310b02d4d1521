package org.praxis.moderation.store;

import static org.praxis.platform.AnyOf.anyOfMany;
import static org.praxis.platform.AnyOf.values;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.praxis.moderation.ClockTargets;
import org.praxis.moderation.SpaceId;
import org.praxis.moderation.model.ClockSetting;
import org.praxis.people.OfficeId;

/** Keeps what places say of their clocks. */
@ApplicationScoped
public class ClockStore {
  @PersistenceContext EntityManager em;

  public List<ClockSetting> of(Collection<SpaceId> spaces) {
    return em.createQuery(
            "select s from ClockSetting s where" + anyOfMany("s.space", "spaces"),
            ClockSetting.class)
        .setParameter("spaces", values(spaces))
        .getResultList();
  }

  /** What a place says, or the usual where it says nothing; others who would change it wait. */
  public ClockSetting lock(SpaceId space) {
    em.createNativeQuery(
            "insert into moderation_clock (space, first_hours, severe_hours, appeal_hours, version)"
                + " values (:space, :first, :severe, :appeal, 0) on conflict do nothing")
        .setParameter("space", space.value())
        .setParameter("first", ClockTargets.USUAL.first())
        .setParameter("severe", ClockTargets.USUAL.severe())
        .setParameter("appeal", ClockTargets.USUAL.appeal())
        .executeUpdate();
    return em.createQuery("select s from ClockSetting s where s.space = :space", ClockSetting.class)
        .setParameter("space", space.value())
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getSingleResult();
  }

  public List<SpaceId> countingBy(OfficeId office) {
    return em
        .createQuery("select s.space from ClockSetting s where s.office = :office", UUID.class)
        .setParameter("office", office.value())
        .getResultList()
        .stream()
        .map(SpaceId::new)
        .toList();
  }

  /** So that what was changed is what is read from now on in this transaction. */
  public void flush() {
    em.flush();
  }
}
