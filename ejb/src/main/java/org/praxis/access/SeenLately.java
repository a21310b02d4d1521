package org.praxis.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/**
 * What this node has seen in the last quarter of an hour, so that the same is not written down over
 * and over.
 */
@ApplicationScoped
class SeenLately {
  private static final int MOST = 10_000;

  private final Cache<String, Boolean> seen =
      Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(Duration.ofMinutes(15)).build();

  /** Whether it is new. */
  boolean add(String what) {
    return seen.asMap().putIfAbsent(what, true) == null;
  }
}
