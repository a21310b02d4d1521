package org.praxis.notification.feed;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.concurrent.Callable;
import org.praxis.access.NoLongerHere;
import org.praxis.access.OnBehalf;
import org.praxis.notification.feed.store.FeedKeyStore;
import org.praxis.notification.feed.view.CommunityFeed;
import org.praxis.notification.feed.view.DatesFeed;
import org.praxis.people.PersonId;
import org.praxis.people.Receivers;
import org.praxis.platform.Failures;
import org.praxis.platform.Refusal;

/**
 * Reads feeds in the name of whoever has the key. What that person may not read, and a key that is
 * nobody's, both are a feed that is not there.
 */
@Stateless
@PermitAll
public class FeedReading {
  @Inject FeedKeyStore keys;
  @Inject Receivers people;
  @Inject OnBehalf onBehalf;
  @Inject OwnFeeds feeds;

  public CommunityFeed community(String key, String slug) {
    return as(key, () -> feeds.community(slug));
  }

  public DatesFeed dates(String key) {
    return as(key, feeds::dates);
  }

  private <T> T as(String key, Callable<T> reading) {
    PersonId person = keys.person(key).orElseThrow(NoSuchFeed::new);
    String uid = people.uid(person).orElseThrow(NoSuchFeed::new);
    try {
      return onBehalf.call(uid, reading);
    } catch (NoLongerHere e) {
      throw new NoSuchFeed();
    } catch (RuntimeException e) {
      throw Failures.refusal(e)
          .filter(refusal -> HIDDEN.contains(refusal.kind()))
          .<RuntimeException>map(refusal -> new NoSuchFeed())
          .orElse(e);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static final Set<Refusal.Kind> HIDDEN =
      Set.of(Refusal.Kind.MISSING, Refusal.Kind.FORBIDDEN);
}
