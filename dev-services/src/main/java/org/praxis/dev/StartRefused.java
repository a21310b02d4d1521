package org.praxis.dev;

/**
 * Something outside of Praxis keeps it from starting. The message is one line, made for the person
 * who reads it.
 */
public final class StartRefused extends RuntimeException {

  public StartRefused(String message) {
    super(message);
  }

  public StartRefused(String message, Throwable cause) {
    super(message, cause);
  }
}
