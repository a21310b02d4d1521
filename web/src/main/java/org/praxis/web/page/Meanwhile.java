package org.praxis.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.praxis.platform.ChangedMeanwhile;

/**
 * A form about something that somebody else changed after it was opened. It is refused, however
 * often it is sent, until whoever sent it has chosen: what they typed, or what is there now. The
 * page shows both, field by field, where they differ.
 *
 * <p>Beside the button {@code save} of the form there are then {@code saveMine} and {@code
 * saveTheirs}. What is chosen takes the place of what was compared; a third change refuses again.
 */
@Named
@RequestScoped
public class Meanwhile {
  private static final String MINE = "Mine";
  private static final String THEIRS = "Theirs";

  @Inject Attempt attempt;
  @Inject HttpServletRequest request;

  private String act;
  private String pressed;
  private boolean overtaken;
  private boolean chosen;
  private long now;
  private List<Difference> differences = List.of();

  /**
   * @param label what the field is called
   * @param theirs what stands there now, in words; empty for nothing
   * @param mine what was typed
   */
  public record Difference(String label, String theirs, String mine) {}

  /** A field and what it says, to be compared. */
  public record Said(String label, String words) {
    public Said {
      words = words == null ? "" : words.strip();
    }
  }

  /**
   * @param button of the form
   * @param how changes what the form is about, from {@link #version}
   * @param back where what is there now is shown, with the good news
   */
  public void pressed(String button, Function<String, String> how, Function<String, String> back) {
    attempt.pressed(button, value -> tried(button, value, false, how));
    attempt.pressed(button + MINE, value -> tried(button, value, true, how));
    attempt.pressed(button + THEIRS, back);
  }

  private String tried(String button, String value, boolean mine, Function<String, String> how) {
    act = button;
    pressed = value;
    chosen = mine;
    try {
      return how.apply(value);
    } catch (ChangedMeanwhile faster) {
      overtaken = true;
      throw new Overtaken();
    }
  }

  /** From which version what was sent goes on; what is none is as good as an old one. */
  public long version() {
    return number(request.getParameter(chosen ? "now" : "version"));
  }

  /**
   * The version that the form carries: after a refusal that which it was sent with, so that nothing
   * is overwritten which nobody has seen.
   *
   * @param current the one that there is
   */
  public long carried(long current) {
    return act != null && attempt.isRefused() ? version() : current;
  }

  /**
   * Shows what differs.
   *
   * @param current version of what is there now
   * @param theirs what is there now, in the order of the fields
   * @param mine what was typed, in the same order
   */
  public void compare(long current, List<Said> theirs, List<Said> mine) {
    now = current;
    differences =
        IntStream.range(0, theirs.size())
            .filter(i -> !Objects.equals(theirs.get(i).words(), mine.get(i).words()))
            .mapToObj(
                i ->
                    new Difference(
                        theirs.get(i).label(), theirs.get(i).words(), mine.get(i).words()))
            .toList();
  }

  /** Whether a choice is asked for. */
  public boolean isOvertaken() {
    return overtaken;
  }

  /**
   * Whether it is asked for in the form with that button, of those with the same button in that.
   */
  public boolean at(String button, Object value) {
    return overtaken && button.equals(act) && (value == null || pressed.equals(value.toString()));
  }

  /** Whether what was sent came by one of the buttons of that form. */
  public boolean isSent(String button) {
    return request.getParameter(button) != null || request.getParameter(button + MINE) != null;
  }

  public String getAct() {
    return act;
  }

  /** The value of the button that was pressed. */
  public String getPressed() {
    return pressed;
  }

  public long getNow() {
    return now;
  }

  public List<Difference> getDifferences() {
    return differences;
  }

  private static long number(String typed) {
    try {
      return typed == null ? -1 : Long.parseLong(typed.strip());
    } catch (NumberFormatException e) {
      return -1;
    }
  }
}
