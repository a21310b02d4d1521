package org.praxis.notification.mail.store;

import static org.praxis.platform.AnyOf.values;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.praxis.communities.CommunityId;
import org.praxis.notification.Matter;
import org.praxis.notification.NoticeKind;
import org.praxis.notification.mail.Cadence;
import org.praxis.notification.mail.model.Rhythm;
import org.praxis.people.PersonId;

/** Keeps how and when people want to be told by mail. */
@ApplicationScoped
public class Choices {
  private static final UUID EVERYWHERE = new UUID(0, 0);

  @PersistenceContext EntityManager em;

  /** How somebody wants to be told of one thing. */
  public record Wish(Cadence cadence, Rhythm rhythm) {}

  /** Somebody's rhythm as they have it, and its version; 0 for one that is not kept yet. */
  public record Kept(Rhythm rhythm, long version) {}

  /**
   * How these people want to be told; without those who do not want to be told such things at all.
   *
   * @param community null for what happens in none
   */
  public Map<PersonId, Wish> wishes(
      Collection<PersonId> people, NoticeKind kind, CommunityId community) {
    @SuppressWarnings("unchecked")
    List<Object[]> rows =
        em.createNativeQuery(
                "select r.id, coalesce(near.cadence, far.cadence), "
                    + Times.COLUMNS
                    + " from unnest(cast(:people as uuid[])) as r (id) left join notification_choice near on near.person = r.id"
                    + " and near.matter = :matter and near.community = :community left"
                    + " join notification_choice far on far.person = r.id and far.matter = :matter and far.community = :everywhere"
                    + " left join notification_rhythm y on y.person = r.id where not exists (select 1 from notification_muted m"
                    + " where m.person = r.id and m.kind = :kind)")
            .setParameter("people", values(people))
            .setParameter("matter", kind.matter().name())
            .setParameter("kind", kind.name())
            .setParameter("community", value(community))
            .setParameter("everywhere", EVERYWHERE)
            .getResultList();
    Map<PersonId, Wish> wishes = new HashMap<>();
    for (Object[] row : rows) {
      Cadence cadence =
          kind.matter().orDefault(row[1] == null ? null : Cadence.valueOf((String) row[1]));
      wishes.put(new PersonId((UUID) row[0]), new Wish(cadence, Times.rhythm(row, 2)));
    }
    return wishes;
  }

  /**
   * What somebody chose, there alone.
   *
   * @param community null for everywhere
   */
  public Map<Matter, Cadence> of(PersonId person, CommunityId community) {
    @SuppressWarnings("unchecked")
    List<Object[]> rows =
        em.createNativeQuery(
                "select matter, cadence from notification_choice where person = :person and community = :community")
            .setParameter("person", person.value())
            .setParameter("community", value(community))
            .getResultList();
    Map<Matter, Cadence> chosen = new EnumMap<>(Matter.class);
    rows.forEach(
        row -> chosen.put(Matter.valueOf((String) row[0]), Cadence.valueOf((String) row[1])));
    return chosen;
  }

  /** What somebody chose for communities, by community. */
  public Map<CommunityId, Map<Matter, Cadence>> ofPlaces(PersonId person) {
    @SuppressWarnings("unchecked")
    List<Object[]> rows =
        em.createNativeQuery(
                "select community, matter, cadence from notification_choice where person = :person and community <> :everywhere")
            .setParameter("person", person.value())
            .setParameter("everywhere", EVERYWHERE)
            .getResultList();
    Map<CommunityId, Map<Matter, Cadence>> chosen = new HashMap<>();
    rows.forEach(
        row ->
            chosen
                .computeIfAbsent(
                    new CommunityId((UUID) row[0]), place -> new EnumMap<>(Matter.class))
                .put(Matter.valueOf((String) row[1]), Cadence.valueOf((String) row[2])));
    return chosen;
  }

  /**
   * Chooses, or with null chooses nothing any more.
   *
   * @param community null for everywhere
   */
  public void choose(PersonId person, Matter matter, CommunityId community, Cadence cadence) {
    String sql =
        cadence == null
            ? "delete from notification_choice where person = :person and matter = :matter and community = :community"
            : "insert into notification_choice (person, matter, community, cadence) values (:person, :matter, :community,"
                + " :cadence) on conflict (person, matter, community) do update set cadence = excluded.cadence";
    var query =
        em.createNativeQuery(sql)
            .setParameter("person", person.value())
            .setParameter("matter", matter.name())
            .setParameter("community", value(community));
    if (cadence != null) {
      query.setParameter("cadence", cadence.name());
    }
    query.executeUpdate();
  }

  /**
   * Nothing of what somebody chose comes in digests any more; in whichever community. What cannot
   * be stopped comes as it does to all.
   */
  public void leaveDigests(PersonId person) {
    em.createNativeQuery(
            "delete from notification_choice where person = :person and matter in (:matters)")
        .setParameter("person", person.value())
        .setParameter(
            "matters",
            Stream.of(Matter.values()).filter(one -> !one.isStoppable()).map(Matter::name).toList())
        .executeUpdate();
    em.createNativeQuery(
            "update notification_choice set cadence = 'NEVER' where person = :person and cadence in ('DAILY', 'WEEKLY')")
        .setParameter("person", person.value())
        .executeUpdate();
  }

  public Kept rhythm(PersonId person) {
    @SuppressWarnings("unchecked")
    List<Object[]> rows =
        em.createNativeQuery(
                "select "
                    + Times.COLUMNS
                    + ", y.version from notification_rhythm y where y.person = :person")
            .setParameter("person", person.value())
            .getResultList();
    return rows.stream()
        .findFirst()
        .map(row -> new Kept(Times.rhythm(row, 0), ((Number) row[5]).longValue()))
        .orElse(new Kept(Rhythm.USUAL, 0));
  }

  /**
   * @return false when it is no longer as the version says
   */
  public boolean keep(PersonId person, Rhythm rhythm, long version) {
    return em.createNativeQuery(
                "insert into notification_rhythm as y (person, quiet_from, quiet_to, days, digest_at, weekly_on, version)"
                    + " select :person, cast(:from as time), cast(:to as time), cast(string_to_array(:days, ',') as smallint[]),"
                    + " cast(:digest as time), :weekly, 1 where :version = 0 or exists (select 1 from notification_rhythm"
                    + " where person = :person) on conflict (person) do update set quiet_from = excluded.quiet_from,"
                    + " quiet_to = excluded.quiet_to, days = excluded.days, digest_at = excluded.digest_at,"
                    + " weekly_on = excluded.weekly_on, version = y.version + 1 where y.version = :version")
            .setParameter("person", person.value())
            .setParameter("from", rhythm.quietFrom().toString())
            .setParameter("to", rhythm.quietTo().toString())
            .setParameter("days", Times.numbers(rhythm.days()))
            .setParameter("digest", rhythm.digestAt().toString())
            .setParameter("weekly", rhythm.weeklyOn().getValue())
            .setParameter("version", version)
            .executeUpdate()
        > 0;
  }

  /** All that somebody chose. */
  public record Chosen(
      Map<Matter, Cadence> everywhere, Map<CommunityId, Map<Matter, Cadence>> places) {
    /**
     * What they want of a matter there; the nearest counts.
     *
     * @param community null for what happens in none
     */
    public Cadence of(Matter matter, CommunityId community) {
      Cadence near =
          community == null ? null : places.getOrDefault(community, Map.of()).get(matter);
      return matter.orDefault(near == null ? everywhere.get(matter) : near);
    }
  }

  public Chosen chosen(PersonId person) {
    return new Chosen(of(person, null), ofPlaces(person));
  }

  /** Of these people when they want mail, of each who said so. */
  public Map<PersonId, Rhythm> rhythms(Collection<PersonId> people) {
    @SuppressWarnings("unchecked")
    List<Object[]> rows =
        em.createNativeQuery(
                "select "
                    + Times.COLUMNS
                    + ", y.person from notification_rhythm y where y.person = any(cast(:people as uuid[]))")
            .setParameter("people", values(people))
            .getResultList();
    Map<PersonId, Rhythm> rhythms = new HashMap<>();
    rows.forEach(row -> rhythms.put(new PersonId((UUID) row[5]), Times.rhythm(row, 0)));
    return rhythms;
  }

  private static UUID value(CommunityId community) {
    return community == null ? EVERYWHERE : community.value();
  }
}
