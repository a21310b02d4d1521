package org.praxis.directory;

/** How what is said between the server and a directory is kept secret. */
public enum Encryption {
  NONE,
  STARTTLS,
  LDAPS
}
