package org.praxis.training;

import java.time.Instant;

/** Whether a certificate still says something. */
public enum CertificateState {
  VALID,
  /** What it says was so, and holds no more. */
  EXPIRED,
  /** Somebody took it back, with a reason. */
  REVOKED,
  /** Its owner did the track again; the later certificate is the one that counts. */
  SUPERSEDED;

  /**
   * @param revoked when, or null
   * @param later whether its owner has a later one of the same track that was not revoked
   * @param until the last moment at which it holds, or null where it holds for ever
   */
  public static CertificateState of(Instant revoked, boolean later, Instant until, Instant now) {
    if (revoked != null) {
      return REVOKED;
    }
    if (later) {
      return SUPERSEDED;
    }
    return until != null && now.isAfter(until) ? EXPIRED : VALID;
  }
}
