package org.praxis.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.omnifaces.util.Faces;
import org.praxis.platform.InvalidInput;
import org.praxis.web.problem.Problem;
import org.praxis.web.problem.Problems;
import org.praxis.web.problem.Texts;

/**
 * Tries what a form asks for. Success leads to another address, so that reloading repeats nothing;
 * a refusal shows the same page again, with what was typed and the reason at the field.
 *
 * <pre>
 * public void reply() {
 *   attempt.then(() -&gt; "/communities/topic/" + replying.reply(id, new ReplyDraft(text)).topic());
 * }
 * </pre>
 *
 * <p>A field's id in the page is its name in the use case with hyphens: the refusal of {@code
 * charter.clauses[0].text} shows at the field {@code charter-clauses-0-text}.
 */
@Named
@RequestScoped
public class Attempt {
  @Inject Viewer viewer;
  @Inject HttpServletRequest request;

  private final Map<String, String> ids = new HashMap<>();
  private final Map<String, String> names = new HashMap<>();
  private final Map<String, String> labels = new LinkedHashMap<>();
  private Problem problem;

  /**
   * Does nothing where an earlier attempt of the same request was refused: of a form's acts the
   * later build on the earlier.
   *
   * @param act answers the address to go to when it has succeeded; null to stay, where the outcome
   *     can be shown on this page alone
   */
  public void then(Supplier<String> act) {
    if (problem != null) {
      return;
    }
    FacesContext faces = FacesContext.getCurrentInstance();
    // Faces takes a GET for a submitted form when its parameters say so; a link must not act.
    if (!"POST".equals(request.getMethod())) {
      refuse(faces, HttpServletResponse.SC_METHOD_NOT_ALLOWED);
      return;
    }
    tried(
        faces,
        () -> {
          String next = act.get();
          if (next != null) {
            redirect(faces, next);
          }
        });
  }

  /**
   * Looks for what an address asks for. What cannot be looked for so shows the form again, with the
   * reason.
   */
  public void look(Runnable reading) {
    tried(FacesContext.getCurrentInstance(), reading);
  }

  private void tried(FacesContext faces, Runnable act) {
    try {
      act.run();
    } catch (RuntimeException e) {
      problem = Problems.of(e, viewer.getLocale(), viewer.getZone()).orElseThrow(() -> e);
      faces.getExternalContext().setResponseStatus(problem.status());
      Problems.retryAfter(e)
          .ifPresent(wait -> faces.getExternalContext().setResponseHeader("Retry-After", wait));
    }
  }

  /**
   * For a list in which each row has a button of its own, {@code <button name="join"
   * value="sales">} in a plain form: tries the act with the value of the one that was pressed, if
   * one was. A page calls it in {@code load()}, before it reads.
   */
  public void pressed(String button, Function<String, String> act) {
    String value = request.getParameter(button);
    if (value != null) {
      then(() -> act.apply(value));
    }
  }

  /** Whether another address is shown instead, so that there is nothing to read for this page. */
  public boolean isOver() {
    return FacesContext.getCurrentInstance().getResponseComplete();
  }

  public boolean isRefused() {
    return problem != null;
  }

  public String getMessage() {
    return problem.detail();
  }

  /** Address of the page that leads on; null where there is none for just this refusal. */
  public String getWayOut() {
    return problem.wayOut();
  }

  /** Whether the message is a field's own, so that saying both would say it twice. */
  public boolean isAboutOneField() {
    return problem.errors().size() == 1
        && problem.errors().get(0).message().equals(problem.detail());
  }

  /** Problems at fields; each names the id of its field. */
  public List<Problem.FieldError> getErrors() {
    return problem.errors().stream()
        .map(
            error -> {
              String id = id(error.field());
              return new Problem.FieldError(ids.getOrDefault(id, id), error.message());
            })
        .toList();
  }

  /** Says better, at fields that were refused, what only the page can know of them. */
  public void explain(List<InvalidInput> better) {
    if (problem == null) {
      return;
    }
    Map<String, String> said =
        better.stream()
            .collect(
                Collectors.toMap(
                    refusal -> refusal.field().orElseThrow(),
                    refusal ->
                        Texts.of(
                            refusal.key(),
                            viewer.getLocale(),
                            viewer.getZone(),
                            refusal.arguments()),
                    (one, two) -> one));
    problem =
        new Problem(
            problem.status(),
            problem.detail(),
            problem.errors().stream()
                .map(
                    error ->
                        new Problem.FieldError(
                            error.field(), said.getOrDefault(error.field(), error.message())))
                .toList());
  }

  /**
   * A refusal of that field of the use case shows at the field with that id: of a page with several
   * forms, not each can have the use case's own name.
   */
  public void shows(String field, String id) {
    ids.put(id(field), id);
  }

  /** What the field with that id is called, where the message alone leaves that open. */
  public void name(String id, String name) {
    names.put(id, name);
  }

  /**
   * What the label of the field with that id says, by which a summary names it where the page has
   * no better name. The tags of fields say so while the page is built, of all rows of a list at
   * once: their ids differ in a number alone.
   *
   * @return false, always: a tag asks it as the test of what it does not show
   */
  public boolean calls(String id, String label) {
    labels.putIfAbsent(FieldIds.withoutRow(id), label);
    return false;
  }

  // The number is that of the field's row: the clause of charter-clauses-1-text is the second.
  private String called(String id) {
    String label = labels.get(FieldIds.withoutRow(id));
    OptionalLong row = FieldIds.row(id);
    return label == null || row.isEmpty() || FieldIds.isNumbered(label)
        ? label
        : label + " " + row.getAsLong();
  }

  /**
   * Each message once, with the first field that it is about; of fields that have a name, each with
   * its own. In the order in which the page has its fields.
   */
  public List<Problem.FieldError> getSummary() {
    Map<String, Problem.FieldError> summary = new LinkedHashMap<>();
    List<String> order = List.copyOf(labels.keySet());
    List<Problem.FieldError> errors = new ArrayList<>(getErrors());
    errors.sort(
        Comparator.comparingInt(error -> order.indexOf(FieldIds.withoutRow(error.field()))));
    for (Problem.FieldError error : errors) {
      String name = names.getOrDefault(error.field(), called(error.field()));
      String message =
          name == null
              ? error.message()
              : Texts.of(
                  "platform.atField", viewer.getLocale(), viewer.getZone(), name, error.message());
      summary.putIfAbsent(message, new Problem.FieldError(error.field(), message));
    }
    return List.copyOf(summary.values());
  }

  /** What is wrong at the field with that id; null when nothing is. */
  public String at(String id) {
    return problem == null
        ? null
        : getErrors().stream()
            .filter(error -> error.field().equals(id))
            .map(Problem.FieldError::message)
            .findFirst()
            .orElse(null);
  }

  // A text field that holds a list is one field: terms[2] shows at terms.
  private static String id(String field) {
    return field.replaceAll("\\[\\d+]$", "").replaceAll("[^A-Za-z0-9]+", "-");
  }

  private static void redirect(FacesContext faces, String address) {
    try {
      faces.getExternalContext().redirect(Faces.getRequestContextPath() + address);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void refuse(FacesContext faces, int status) {
    try {
      faces.getExternalContext().responseSendError(status, null);
      faces.responseComplete();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
