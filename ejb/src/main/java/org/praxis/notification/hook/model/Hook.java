package org.praxis.notification.hook.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.praxis.communities.CommunityId;
import org.praxis.notification.hook.HookId;
import org.praxis.notification.hook.HookNews;
import org.praxis.notification.hook.HookStopped;
import org.praxis.notification.hook.PauseReason;
import org.praxis.people.PersonId;
import org.praxis.platform.ChangedMeanwhile;

/** An address that is told what happens in a community. */
@Entity
@Table(name = "notification_hook")
public class Hook {
  /** So long what is sent is signed with the secret that was replaced as well. */
  public static final Duration CHANGEOVER = Duration.ofHours(24);

  private static final int SHOWN = 4;

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  @Column(name = "key")
  private Long key;

  private HookId id;
  private CommunityId community;
  private String address;

  @JdbcTypeCode(SqlTypes.ARRAY)
  private String[] news;

  private String secret;

  @Column(name = "former_secret")
  private String formerSecret;

  @Column(name = "former_until")
  private Instant formerUntil;

  @Column(name = "made_by")
  private PersonId madeBy;

  @Column(name = "made_at")
  private Instant madeAt;

  @Enumerated(EnumType.STRING)
  private PauseReason paused;

  // Of one that an administrator stopped: why it told nothing already then.
  @Enumerated(EnumType.STRING)
  @Column(name = "paused_before")
  private PauseReason pausedBefore;

  @Column(name = "paused_at")
  private Instant pausedAt;

  @Column(name = "failing_since")
  private Instant failingSince;

  private Boolean arrived;

  @Version private long version;

  protected Hook() {}

  public Hook(CommunityId community, String address, Set<HookNews> news, PersonId by, Instant now) {
    this.id = HookId.next();
    this.community = community;
    this.secret = Signature.secret();
    this.madeBy = by;
    this.madeAt = now;
    tell(address, news);
  }

  /**
   * Tells of that, there, from now on.
   *
   * @throws ChangedMeanwhile when it is not as it was shown
   */
  public void change(String newAddress, Set<HookNews> newNews, long shown) {
    ChangedMeanwhile.check(shown, version);
    tell(newAddress, newNews);
  }

  private void tell(String newAddress, Set<HookNews> newNews) {
    if (!newAddress.equals(address)) {
      arrived = null;
    }
    address = newAddress;
    news = newNews.stream().sorted().map(HookNews::text).toArray(String[]::new);
  }

  /** A new secret; the one before is good for {@link #CHANGEOVER}, those before that no more. */
  public void replaceSecret(Instant now) {
    formerSecret = secret;
    formerUntil = now.plus(CHANGEOVER);
    secret = Signature.secret();
  }

  /** Nothing more is told until its owner resumes it; false when that is so already. */
  public boolean pause(Instant now) {
    if (paused != null) {
      return false;
    }
    paused = PauseReason.OWNER;
    pausedAt = now;
    return true;
  }

  /** The same, whatever its owner wants; false when that is so already. */
  public boolean stop(Instant now) {
    if (paused == PauseReason.ADMINISTRATOR) {
      return false;
    }
    pausedBefore = paused;
    paused = PauseReason.ADMINISTRATOR;
    pausedAt = now;
    return true;
  }

  /** Leaves it to its owner again, as it was; false when nobody had stopped it. */
  public boolean release() {
    if (paused != PauseReason.ADMINISTRATOR) {
      return false;
    }
    if (pausedBefore == null) {
      goOn();
    } else {
      paused = pausedBefore;
      pausedBefore = null;
    }
    return true;
  }

  /**
   * As if nothing had ever failed; false when it was not paused.
   *
   * @throws HookStopped when it was an administrator who did
   */
  public boolean resume() {
    if (paused == PauseReason.ADMINISTRATOR) {
      throw new HookStopped();
    }
    boolean was = paused != null;
    goOn();
    return was;
  }

  private void goOn() {
    paused = null;
    pausedAt = null;
    failingSince = null;
  }

  public HookId id() {
    return id;
  }

  public CommunityId community() {
    return community;
  }

  public String address() {
    return address;
  }

  public Set<HookNews> news() {
    return HookNews.all(news);
  }

  public String secret() {
    return secret;
  }

  /** By which the owner knows which secret it is. */
  public String secretEnd() {
    return secret.substring(secret.length() - SHOWN);
  }

  /** Until when the secret before is good as well; null when it is not. */
  public Instant formerUntil(Instant now) {
    return formerUntil == null || formerUntil.isBefore(now) ? null : formerUntil;
  }

  public Instant madeAt() {
    return madeAt;
  }

  public PauseReason paused() {
    return paused;
  }

  public Instant pausedAt() {
    return pausedAt;
  }

  public Instant failingSince() {
    return failingSince;
  }

  /** Whether anything has ever arrived at its address; null before the first try. */
  public Boolean arrived() {
    return arrived;
  }

  public long version() {
    return version;
  }
}
