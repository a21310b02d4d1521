package org.praxis.platform.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A subscriber that remembers what it heard, and fails when it is told to. */
@ApplicationScoped
public class Listening implements Subscriber<Listening.Happened> {
  /** Something that only this test knows of. */
  public record Happened(String what) {}

  private final Map<String, Integer> heard = new ConcurrentHashMap<>();
  private final Set<String> toFail = ConcurrentHashMap.newKeySet();

  public int heard(String what) {
    return heard.getOrDefault(what, 0);
  }

  public void failNext(String what) {
    toFail.add(what);
  }

  @Override
  public String name() {
    return "test/listening";
  }

  @Override
  public Class<Happened> event() {
    return Happened.class;
  }

  @Override
  public void receive(Happened event) {
    if (toFail.remove(event.what())) {
      throw new IllegalStateException("told to fail");
    }
    heard.merge(event.what(), 1, Integer::sum);
  }
}
