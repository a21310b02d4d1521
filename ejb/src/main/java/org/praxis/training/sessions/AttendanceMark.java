package org.praxis.training.sessions;

/** Whether somebody who had a seat was there. */
public enum AttendanceMark {
  PRESENT,
  ABSENT,
  /** Not there, and had said so. */
  EXCUSED
}
