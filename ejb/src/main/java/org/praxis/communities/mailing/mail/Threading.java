package org.praxis.communities.mailing.mail;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Which messages belong to one conversation, by the algorithm REFERENCES of RFC 5256 (that of Jamie
 * Zawinski): by what each says that it answers, also across messages that are missing. It departs
 * in one thing: two with the same subject are one conversation only where the later says that it is
 * a reply and the earlier is not long past. "Minutes", sent each month, are many.
 */
public final class Threading {
  /** So long after the last message of its subject a reply is one to that. */
  static final Duration SAME_SUBJECT = Duration.ofDays(60);

  private static final Duration CLOCKS_DIFFER = Duration.ofDays(1);

  /** A message, as far as this needs it. */
  public record Light(
      int number,
      String messageId,
      List<String> references,
      String base,
      boolean reply,
      Instant sentAt) {
    public Light {
      references = List.copyOf(references);
    }
  }

  /**
   * A conversation that is there already.
   *
   * @param last when something was last said in it
   */
  public record Before(UUID topic, String base, Instant first, Instant last) {}

  /**
   * A conversation.
   *
   * @param topic that it goes on; null when it is new, and its first message the topic
   * @param messages the first one first, then by time
   */
  public record Conversation(UUID topic, List<Light> messages) {
    public Conversation {
      messages = List.copyOf(messages);
    }
  }

  /** A message that is there or, without a mail, one that others speak of. */
  private static final class Container {
    private Light mail;
    private UUID topic;
    private Container parent;

    /** Whether the other is above this one, or this one itself. */
    boolean isBelow(Container other) {
      for (Container at = this; at != null; at = at.parent) {
        if (at == other) {
          return true;
        }
      }
      return false;
    }

    /** The topic that it is in, or the uppermost that others speak of. */
    Object thread() {
      Container at = this;
      while (at.topic == null && at.parent != null) {
        at = at.parent;
      }
      return at.topic == null ? at : at.topic;
    }
  }

  private static final class Strand {
    private UUID topic;
    private final List<Light> messages = new ArrayList<>();
    private Light root;
    private Instant first;
    private Instant last;

    Light head() {
      return root == null ? messages.get(0) : root;
    }

    void take(List<Light> more) {
      messages.addAll(more);
      for (Light mail : more) {
        first = first == null || mail.sentAt().isBefore(first) ? mail.sentAt() : first;
        last = last == null || mail.sentAt().isAfter(last) ? mail.sentAt() : last;
      }
    }

    boolean isStillOpen(Instant at) {
      return !first.isAfter(at.plus(CLOCKS_DIFFER)) && !last.plus(SAME_SUBJECT).isBefore(at);
    }
  }

  private static final Comparator<Light> BY_TIME =
      Comparator.comparing(Light::sentAt).thenComparing(Light::number);

  private final Map<String, Container> containers = new HashMap<>();

  private Threading() {}

  /**
   * @param mails each with an id of its own
   * @param topics in which topic a message is, or one that was only spoken of there, by its id
   * @param before conversations that are there, by any subject of these mails
   */
  public static List<Conversation> conversations(
      List<Light> mails, Map<String, UUID> topics, List<Before> before) {
    Threading threading = new Threading();
    topics.forEach((id, topic) -> threading.container(id).topic = topic);
    mails.forEach(threading::link);
    return threading.conversations(before);
  }

  private Container container(String id) {
    return containers.computeIfAbsent(id, one -> new Container());
  }

  private void link(Light mail) {
    Container own = container(mail.messageId());
    own.mail = mail;
    Container above = null;
    for (String reference : mail.references()) {
      Container next = container(reference);
      boolean free = next.parent == null && next.topic == null;
      if (above != null && free && !above.isBelow(next)) {
        next.parent = above;
      }
      above = next;
    }
    // Its own word on what it answers counts more than what others said.
    own.parent = null;
    if (above != null && !above.isBelow(own)) {
      own.parent = above;
    }
  }

  private List<Conversation> conversations(List<Before> before) {
    Map<Object, Strand> threads = new LinkedHashMap<>();
    containers.values().stream()
        .filter(container -> container.mail != null)
        .sorted(Comparator.comparing(container -> container.mail, BY_TIME))
        .forEach(
            container ->
                threads
                    .computeIfAbsent(container.thread(), Threading::thread)
                    .take(List.of(container.mail)));
    Map<String, List<Strand>> bySubject = new HashMap<>();
    before.forEach(
        one -> bySubject.computeIfAbsent(one.base(), b -> new ArrayList<>()).add(thread(one)));
    Set<Strand> whole = new LinkedHashSet<>();
    threads.values().stream()
        .sorted(Comparator.comparing(Strand::head, BY_TIME))
        .forEach(thread -> whole.add(joined(thread, bySubject)));
    return whole.stream().map(Threading::conversation).toList();
  }

  private static Strand thread(Object place) {
    Strand thread = new Strand();
    if (place instanceof UUID topic) {
      thread.topic = topic;
    } else {
      thread.root = ((Container) place).mail;
    }
    return thread;
  }

  private static Strand thread(Before before) {
    Strand thread = new Strand();
    thread.topic = before.topic();
    thread.first = before.first();
    thread.last = before.last();
    return thread;
  }

  /** The thread of the same subject that it is a part of, or itself. */
  private static Strand joined(Strand thread, Map<String, List<Strand>> bySubject) {
    Light head = thread.head();
    if (head.base().isEmpty() || thread.topic != null) {
      return thread;
    }
    List<Strand> same = bySubject.computeIfAbsent(head.base(), base -> new ArrayList<>());
    if (head.reply()) {
      for (int i = same.size() - 1; i >= 0; i--) {
        if (same.get(i).isStillOpen(head.sentAt())) {
          same.get(i).take(thread.messages);
          return same.get(i);
        }
      }
    }
    same.add(thread);
    return thread;
  }

  private static Conversation conversation(Strand thread) {
    Light head = thread.topic == null ? thread.head() : null;
    return new Conversation(
        thread.topic,
        thread.messages.stream()
            .sorted(
                Comparator.<Light, Boolean>comparing(mail -> mail != head).thenComparing(BY_TIME))
            .toList());
  }
}
