package org.praxis.web.tag;

import jakarta.el.ValueExpression;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import jakarta.faces.view.facelets.FaceletContext;
import jakarta.faces.view.facelets.TagAttribute;
import jakarta.faces.view.facelets.TagConfig;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.praxis.training.overview.CellState;
import org.praxis.training.overview.view.CockpitCell;
import org.praxis.training.overview.view.CockpitResult;
import org.praxis.web.page.Moments;
import org.praxis.web.page.Viewer;
import org.praxis.web.problem.Texts;

/**
 * {@code <px:cells of="#{row.cells()}"/>}: how a learner stands with each step, as cells of a
 * table: a sign for the eye and what they reached, and words for whoever does not see it. of: a
 * list of CockpitCell. A tag of its own, for a page has thousands of them.
 */
public class CellsTag extends WrittenTag {
  private static final Map<CellState, String> SIGNS =
      Map.of(
          CellState.DONE, "state-DONE",
          CellState.OPEN, "state-OPEN",
          CellState.DUE, "state-OVERDUE",
          CellState.LOCKED, "state-LOCKED",
          CellState.AGAIN, "state-TRACK_AGAIN");

  private final TagAttribute of = getRequiredAttribute("of");
  private final Viewer viewer = bean(Viewer.class);
  private final Moments moments = bean(Moments.class);

  public CellsTag(TagConfig config) {
    super(config);
  }

  @Override
  Written.Writing writing(FaceletContext page) {
    ValueExpression cells = of.getValueExpression(page, List.class);
    return faces -> {
      List<?> shown = cells.getValue(faces.getELContext());
      for (Object cell : shown) {
        write(faces, (CockpitCell) cell);
      }
    };
  }

  private void write(FacesContext faces, CockpitCell cell) throws IOException {
    ResponseWriter html = faces.getResponseWriter();
    html.startElement("td", null);
    html.writeAttribute("class", "cell cell-" + cell.state(), null);
    String reached = cell.result() == null ? null : words(reached(cell.result()), cell.result());
    String title =
        Stream.of(cell.at() == null ? null : moments.exact(cell.at()), reached)
            .filter(Objects::nonNull)
            .collect(Collectors.joining("; "));
    if (!title.isEmpty()) {
      html.writeAttribute("title", title, null);
    }
    String sign = SIGNS.get(cell.state());
    if (sign != null) {
      IconTag.write(faces, sign);
    }
    if (reached != null) {
      html.startElement("span", null);
      html.writeAttribute("class", "cell-result", null);
      html.writeAttribute("aria-hidden", "true", null);
      html.writeText(words(reached(cell.result()) + ".short", cell.result()), null);
      html.endElement("span");
    }
    html.startElement("span", null);
    html.writeAttribute("class", "unseen", null);
    html.writeText(words(cell) + (reached == null ? "" : "; " + reached), null);
    html.endElement("span");
    html.endElement("td");
  }

  private String words(CockpitCell cell) {
    return Texts.of(
        "training.cockpit.cell." + cell.state(),
        viewer.getLocale(),
        viewer.getZone(),
        cell.at() == null ? "" : moments.date(cell.at()));
  }

  private static String reached(CockpitResult result) {
    if (!result.isOfQuiz()) {
      return "work";
    }
    return result.percent() == null ? "begun" : "quiz";
  }

  private String words(String key, CockpitResult result) {
    return Texts.of(
        "training.cockpit.reached." + key,
        viewer.getLocale(),
        viewer.getZone(),
        result.percent(),
        result.sittings(),
        result.points(),
        result.mostPoints());
  }
}
