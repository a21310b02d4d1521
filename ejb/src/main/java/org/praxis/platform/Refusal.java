package org.praxis.platform;

import jakarta.ejb.ApplicationException;
import java.time.Duration;
import java.util.Optional;

/**
 * A rule said no. A refusal is an answer to a person, not a fault of the program: it carries the
 * key of a text in the bundles, the values that the text names, and no stack trace. The transaction
 * of the act is rolled back.
 */
@ApplicationException(rollback = true, inherited = true)
public abstract class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1;

  /**
   * What a refusal means to the one who asked; the web tier answers 400, 401, 403, 404, 409, 429
   * and 503.
   */
  public enum Kind {
    INVALID,
    UNAUTHENTICATED,
    FORBIDDEN,
    MISSING,
    CONFLICT,
    TOO_MANY,
    UNAVAILABLE
  }

  private final Kind kind;
  private final String key;
  private final transient Object[] arguments;

  /** A conflict with how things stand: the common case of a broken rule. */
  protected Refusal(String key, Object... arguments) {
    this(Kind.CONFLICT, key, arguments);
  }

  protected Refusal(Kind kind, String key, Object... arguments) {
    super(key, null, false, false);
    this.kind = kind;
    this.key = key;
    this.arguments = arguments;
  }

  public Kind kind() {
    return kind;
  }

  /**
   * Key of the text in the bundle that carries the feature's name, for example {@code
   * training.track.full}.
   */
  public String key() {
    return key;
  }

  /**
   * Values for the text's places; a {@link java.time.Instant} is shown in the reader's time zone.
   */
  public Object[] arguments() {
    return arguments == null ? new Object[0] : arguments.clone();
  }

  /** The field of the form or of the request that has to change, where it is one field. */
  public Optional<String> field() {
    return Optional.empty();
  }

  /** Address, within Praxis, of the page that leads on, where there is one for just this. */
  public Optional<String> wayOut() {
    return Optional.empty();
  }

  /** How long to wait before trying again makes sense, where the refusal knows. */
  public Optional<Duration> retryAfter() {
    return Optional.empty();
  }
}
