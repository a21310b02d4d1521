package org.praxis.access.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;

/** Counts attempts to sign in. All times are the database's own: two nodes have two clocks. */
@ApplicationScoped
public class Attempts {
  @PersistenceContext EntityManager em;

  /** After how many attempts waiting begins, how long it gets, and when all is forgotten. */
  public record Bounds(int free, Duration longest, Duration forgotten) {}

  /**
   * Which of the two let the attempt through; the account is not asked when the address does not.
   */
  public record Counted(boolean address, boolean account) {
    public boolean both() {
      return address && account;
    }
  }

  // A row that has to wait yet is locked and left as it is, and returns nothing. The address comes
  // first everywhere, so that two attempts never wait for each other in a circle. No disk is waited
  // for: what a crash of the database loses here is a few counts.
  private static final String COUNT =
      """
      with quick as materialized (select set_config('synchronous_commit', 'off', true)),
      address as (%s), account as (%s)
      select (select count(*) from address), (select count(*) from account), (select count(*) from quick)
      """
          .formatted(
              bucket("address", ""), bucket("account", " where exists (select 1 from address)"));

  private static String bucket(String name, String when) {
    return """
    insert into access_throttle as t (key, attempts, last_at, free_at)
    select cast(:NAME as bytea), 1, clock_timestamp(),
      clock_timestamp() + access_throttle_wait(1, :NAMEFree, :NAMELongest)
    WHEN
    on conflict (key) do update set (attempts, last_at, free_at) = (
      select n.attempts, n.at, n.at + access_throttle_wait(n.attempts, :NAMEFree, :NAMELongest)
      from (select clock_timestamp() as at, case
        when t.last_at < clock_timestamp() - :NAMEForgotten * interval '1 second' then 1
        else t.attempts + 1 end as attempts) n)
    where t.free_at <= clock_timestamp()
    returning 1"""
        .replace("NAME", name)
        .replace("WHEN", when);
  }

  /**
   * Counts one attempt at both; the transaction is to be rolled back unless both let it through.
   */
  public Counted count(byte[] address, Bounds ofAddress, byte[] account, Bounds ofAccount) {
    Object[] row =
        (Object[])
            em.createNativeQuery(COUNT)
                .setParameter("address", address)
                .setParameter("addressFree", ofAddress.free())
                .setParameter("addressLongest", seconds(ofAddress.longest()))
                .setParameter("addressForgotten", seconds(ofAddress.forgotten()))
                .setParameter("account", account)
                .setParameter("accountFree", ofAccount.free())
                .setParameter("accountLongest", seconds(ofAccount.longest()))
                .setParameter("accountForgotten", seconds(ofAccount.forgotten()))
                .getSingleResult();
    return new Counted(((Number) row[0]).intValue() == 1, ((Number) row[1]).intValue() == 1);
  }

  /** How long the longest of these still has to wait, in whole seconds and at least one. */
  public Duration wait(byte[] key) {
    Number seconds =
        (Number)
            em.createNativeQuery(
                    "select ceil(extract(epoch from max(free_at) - clock_timestamp())) from access_throttle where key = :key")
                .setParameter("key", key)
                .getSingleResult();
    return Duration.ofSeconds(seconds == null ? 1 : Math.max(1, seconds.longValue()));
  }

  /** Takes one attempt back, and with it the wait that it brought. */
  public void takeBack(byte[] address, int free) {
    em.createNativeQuery(
            "update access_throttle set attempts = greatest(attempts - 1, 0),"
                + " free_at = case when attempts <= :free then last_at else free_at end where key = :key")
        .setParameter("free", free)
        .setParameter("key", address)
        .executeUpdate();
  }

  public void forget(byte[] account) {
    em.createNativeQuery("delete from access_throttle where key = :key")
        .setParameter("key", account)
        .executeUpdate();
  }

  /** Forgets all that has been quiet for so long and keeps nobody waiting. */
  public int forgetQuiet(Duration quiet) {
    return em.createNativeQuery(
            "delete from access_throttle where last_at < clock_timestamp() - :quiet * interval '1 second'"
                + " and free_at <= clock_timestamp()")
        .setParameter("quiet", seconds(quiet))
        .executeUpdate();
  }

  private static double seconds(Duration duration) {
    return duration.toMillis() / 1000.0;
  }
}
