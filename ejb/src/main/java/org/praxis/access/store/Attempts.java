package org.praxis.access.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Duration;

/** Counts attempts to sign in. All times are the database's own: two nodes have two clocks. */
@ApplicationScoped
public class Attempts {
  private static final String TAKE_BACK =
      "update access_throttle set attempts = greatest(attempts - 1, 0),"
          + " free_at = case when attempts <= :free then last_at else free_at end where key = ";

  @PersistenceContext EntityManager em;

  /** After how many attempts waiting begins, how long it gets, and when all is forgotten. */
  public record Bounds(int free, Duration longest, Duration forgotten) {}

  /**
   * An account that is tried, and from where.
   *
   * @param place account and address together
   * @param familiar for how long it is remembered that the account signed in from there
   */
  public record Attempt(byte[] address, byte[] account, byte[] place, Duration familiar) {}

  /**
   * Which of the two let the attempt through; the account is not asked when the address does not.
   *
   * @param key what was counted for the account
   */
  public record Counted(boolean address, boolean account, byte[] key) {
    public boolean both() {
      return address && account;
    }
  }

  // What is counted for an account: where it signed in lately, it is what is tried from there, and
  // what others try elsewhere is none of it.
  private static final String COUNTED =
      """
      coalesce((select f.key from access_familiar f where f.key = :place
        and f.seen_at > clock_timestamp() - :familiar * interval '1 second'), cast(:account as bytea))""";

  // A row that has to wait yet is locked and left as it is, and returns nothing. The address comes
  // first everywhere, so that two attempts never wait for each other in a circle. No disk is waited
  // for: what a crash of the database loses here is a few counts.
  private static final String COUNT =
      """
      with quick as materialized (select set_config('synchronous_commit', 'off', true)),
      chosen as materialized (select %s as key), address as (%s), account as (%s)
      select (select count(*) from address), (select count(*) from account), (select key from chosen),
        (select count(*) from quick)
      """
          .formatted(
              COUNTED,
              bucket("address", "cast(:address as bytea)", ""),
              bucket(
                  "account", "(select key from chosen)", " where exists (select 1 from address)"));

  private static String bucket(String name, String key, String when) {
    return """
    insert into access_throttle as t (key, attempts, last_at, free_at)
    select KEY, 1, clock_timestamp(),
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
        .replace("KEY", key)
        .replace("WHEN", when);
  }

  /**
   * Counts one attempt at both; the transaction is to be rolled back unless both let it through.
   */
  public Counted count(Attempt attempt, Bounds ofAddress, Bounds ofAccount) {
    Object[] row =
        (Object[])
            about(attempt, COUNT)
                .setParameter("address", attempt.address())
                .setParameter("addressFree", ofAddress.free())
                .setParameter("addressLongest", seconds(ofAddress.longest()))
                .setParameter("addressForgotten", seconds(ofAddress.forgotten()))
                .setParameter("accountFree", ofAccount.free())
                .setParameter("accountLongest", seconds(ofAccount.longest()))
                .setParameter("accountForgotten", seconds(ofAccount.forgotten()))
                .getSingleResult();
    return new Counted(
        ((Number) row[0]).intValue() == 1, ((Number) row[1]).intValue() == 1, (byte[]) row[2]);
  }

  private Query about(Attempt attempt, String sql) {
    return em.createNativeQuery(sql)
        .setParameter("account", attempt.account())
        .setParameter("place", attempt.place())
        .setParameter("familiar", seconds(attempt.familiar()));
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

  /** Takes one attempt back from the address, and with it the wait that it brought. */
  public void takeBackFromAddress(Attempt attempt, int free) {
    em.createNativeQuery(TAKE_BACK + ":address")
        .setParameter("address", attempt.address())
        .setParameter("free", free)
        .executeUpdate();
  }

  /** The same from what was counted for the account. */
  public void takeBackFromAccount(Attempt attempt, int free) {
    about(attempt, TAKE_BACK + COUNTED).setParameter("free", free).executeUpdate();
  }

  /** Forgets what was counted for the account. */
  public void forget(Attempt attempt) {
    about(attempt, "delete from access_throttle where key = " + COUNTED).executeUpdate();
  }

  /** Remembers that the account signed in from there; to the hour, for a program does each time. */
  public void remember(Attempt attempt) {
    em.createNativeQuery(
            "insert into access_familiar as f (key, seen_at) values (:place, clock_timestamp())"
                + " on conflict (key) do update set seen_at = excluded.seen_at"
                + " where f.seen_at < excluded.seen_at - interval '1 hour'")
        .setParameter("place", attempt.place())
        .executeUpdate();
  }

  /**
   * Forgets all that has been quiet for so long and keeps nobody waiting. What an attempt has in
   * its hands just now is left for the next time: two that wait for each other would both fail.
   */
  public int forgetQuiet(Duration quiet) {
    return em.createNativeQuery(
            "delete from access_throttle where key in (select key from access_throttle"
                + " where last_at < clock_timestamp() - :quiet * interval '1 second'"
                + " and free_at <= clock_timestamp() for update skip locked)")
        .setParameter("quiet", seconds(quiet))
        .executeUpdate();
  }

  public int forgetPlaces(Duration familiar) {
    return em.createNativeQuery(
            "delete from access_familiar where key in (select key from access_familiar"
                + " where seen_at < clock_timestamp() - :familiar * interval '1 second'"
                + " for update skip locked)")
        .setParameter("familiar", seconds(familiar))
        .executeUpdate();
  }

  private static double seconds(Duration duration) {
    return duration.toMillis() / 1000.0;
  }
}
