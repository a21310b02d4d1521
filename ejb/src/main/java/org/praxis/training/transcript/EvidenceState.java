package org.praxis.training.transcript;

/** What others say of what somebody says that they learnt elsewhere. */
public enum EvidenceState {
  /** Nobody has looked yet. */
  WAITING,
  CONFIRMED,
  /** With a reason. */
  DECLINED,
  /** Whoever added it took it back before anybody looked. */
  WITHDRAWN
}
