package org.praxis.notification.hook;

/**
 * What came of trying.
 *
 * @param status of HTTP; null where nothing was answered
 * @param failure null where it was taken
 */
public record HookAnswer(Integer status, long millis, HookFailure failure) {
  private static final int GONE = 410;

  /** Of an answer with that status. */
  static HookAnswer of(int status, long millis) {
    return new HookAnswer(status, millis, failure(status));
  }

  private static HookFailure failure(int status) {
    return switch (status / 100) {
      case 2 -> null;
      case 3 -> HookFailure.REDIRECT;
      default -> HookFailure.ANSWER;
    };
  }

  boolean isTaken() {
    return failure == null;
  }

  boolean isGone() {
    return status != null && status == GONE;
  }
}
