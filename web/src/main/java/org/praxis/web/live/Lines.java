package org.praxis.web.live;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.websocket.CloseReason.CloseCodes;
import jakarta.websocket.Session;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.praxis.access.SessionId;
import org.praxis.access.SessionKeeping;
import org.praxis.communities.ContributionId;
import org.praxis.notification.live.Signal;
import org.praxis.notification.live.Watching;
import org.praxis.people.PersonId;

/** All lines that are open to this node, and what is said on them. */
@ApplicationScoped
public class Lines {
  private static final Logger LOG = Logger.getLogger(Lines.class);

  /** Who somebody is, is looked at again at least as often. */
  static final Duration LONGEST = Duration.ofHours(1);

  // Proxies commonly end what was silent for a minute.
  private static final Duration ROUND = Duration.ofSeconds(25);
  private static final int MOST_OF_A_PERSON = 20;
  private static final String TOPIC = "topic ";
  private static final String WRITING = "writing";

  private final Map<String, Line> open = new ConcurrentHashMap<>();
  private final Echo echo = new Echo();

  @Inject Watching watching;
  @Inject SessionKeeping sessions;
  @Inject Clock clock;
  @Resource ManagedScheduledExecutorService executor;

  private ScheduledFuture<?> rounds;

  void begin(@Observes @Initialized(ApplicationScoped.class) Object start) {
    if (rounds != null) {
      return; // the archive's other parts begin, too
    }
    rounds =
        executor.scheduleWithFixedDelay(
            this::round, ROUND.toSeconds(), ROUND.toSeconds(), TimeUnit.SECONDS);
  }

  void end(@Observes @BeforeDestroyed(ApplicationScoped.class) Object stop) {
    rounds.cancel(false);
    open.values().forEach(line -> line.end(CloseCodes.SERVICE_RESTART, "restart"));
  }

  /**
   * @param made when the page was
   */
  void open(Session session, Onlooker onlooker, Instant made) {
    Line line = new Line(session, onlooker, made, clock.instant());
    long others =
        open.values().stream()
            .filter(each -> each.onlooker().person().equals(onlooker.person()))
            .count();
    if (others >= MOST_OF_A_PERSON) {
      line.end(CloseCodes.TRY_AGAIN_LATER, "many");
    } else {
      open.put(session.getId(), line);
      // However much that was, a page needs to hear of it once.
      echo.since(made).stream()
          .filter(signal -> signal.kind() != Signal.Kind.TOPIC && concerns(signal, line))
          .map(Lines::word)
          .distinct()
          .forEach(line::say);
    }
  }

  void forget(Session session) {
    open.remove(session.getId());
  }

  void hear(Session session, String word) {
    Line line = open.get(session.getId());
    if (line == null) {
      return;
    }
    if (!line.isPatient(clock.instant())) {
      line.end(CloseCodes.VIOLATED_POLICY, "much");
    } else if (word.equals(WRITING)) {
      writes(line);
    } else if (word.startsWith(TOPIC)) {
      watch(line, word.substring(TOPIC.length()));
    }
  }

  private void watch(Line line, String id) {
    try {
      ContributionId topic = new ContributionId(UUID.fromString(id));
      line.watch(topic);
      echo.since(line.made()).stream()
          .filter(signal -> signal.kind() == Signal.Kind.TOPIC && signal.topic().equals(topic))
          .findFirst()
          .ifPresent(signal -> tell(signal, List.of(line)));
    } catch (IllegalArgumentException e) {
      line.end(CloseCodes.CANNOT_ACCEPT, "topic");
    }
  }

  private void writes(Line line) {
    ContributionId topic = line.topic();
    if (topic != null && !readers(topic, List.of(line)).isEmpty()) {
      watching.writes(line.onlooker().person(), topic);
    }
  }

  void tell(@Observes Signal signal) {
    if (signal.kind() != Signal.Kind.WRITING) {
      echo.keep(signal, clock.instant());
    }
    tell(signal, open.values());
  }

  private void tell(Signal signal, Collection<Line> lines) {
    List<Line> concerned = lines.stream().filter(line -> concerns(signal, line)).toList();
    boolean ofTopic = signal.kind() == Signal.Kind.TOPIC || signal.kind() == Signal.Kind.WRITING;
    (ofTopic ? readers(signal.topic(), concerned) : concerned)
        .forEach(line -> line.say(word(signal)));
  }

  private static boolean concerns(Signal signal, Line line) {
    return switch (signal.kind()) {
      case INBOX -> signal.about().contains(line.onlooker().person().value());
      case QUEUE -> line.onlooker().moderator();
      case TOPIC -> line.watches(signal.topic());
      case WRITING ->
          line.watches(signal.topic()) && !line.onlooker().person().value().equals(signal.by());
      case ANYTHING -> true;
    };
  }

  private static String word(Signal signal) {
    return switch (signal.kind()) {
      case INBOX, QUEUE -> "counts";
      case TOPIC -> "topic";
      case WRITING -> WRITING;
      case ANYTHING -> "anything";
    };
  }

  // That something is said there is a secret, too.
  private List<Line> readers(ContributionId topic, Collection<Line> lines) {
    Set<PersonId> asked =
        lines.stream()
            .map(Line::onlooker)
            .filter(onlooker -> !onlooker.everywhere())
            .map(Onlooker::person)
            .collect(Collectors.toSet());
    Set<PersonId> readers = asked.isEmpty() ? Set.of() : watching.readers(topic, asked);
    return lines.stream()
        .filter(line -> line.onlooker().everywhere() || readers.contains(line.onlooker().person()))
        .toList();
  }

  private void round() {
    try {
      endWhatIsOver();
    } catch (RuntimeException failure) {
      LOG.warn("It could not be seen whose session is over; it will be tried again", failure);
    }
    open.values().forEach(Line::ping);
  }

  private void endWhatIsOver() {
    List<Line> lines = List.copyOf(open.values());
    if (lines.isEmpty()) {
      return;
    }
    Instant eldest = clock.instant().minus(LONGEST);
    Set<SessionId> living =
        sessions.open(
            lines.stream().map(line -> line.onlooker().session()).collect(Collectors.toSet()));
    for (Line line : lines) {
      if (!living.contains(line.onlooker().session())) {
        line.end(CloseCodes.VIOLATED_POLICY, "over");
      } else if (line.opened().isBefore(eldest)) {
        line.end(CloseCodes.SERVICE_RESTART, "again");
      }
    }
  }
}
