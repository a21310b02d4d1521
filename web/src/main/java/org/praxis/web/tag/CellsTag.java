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
import org.praxis.training.overview.CellState;
import org.praxis.training.overview.view.CockpitCell;
import org.praxis.web.page.Moments;
import org.praxis.web.page.Viewer;
import org.praxis.web.problem.Texts;

/**
 * {@code <px:cells of="#{row.cells()}"/>}: how a learner stands with each step, as cells of a
 * table: a sign for the eye, and words for whoever does not see it. of: a list of CockpitCell. A
 * tag of its own, for a page has thousands of them.
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
    if (cell.at() != null) {
      html.writeAttribute("title", moments.exact(cell.at()), null);
    }
    String sign = SIGNS.get(cell.state());
    if (sign != null) {
      IconTag.write(faces, sign);
    }
    html.startElement("span", null);
    html.writeAttribute("class", "unseen", null);
    html.writeText(
        Texts.of(
            "training.cockpit.cell." + cell.state(),
            viewer.getLocale(),
            viewer.getZone(),
            cell.at() == null ? "" : moments.date(cell.at())),
        null);
    html.endElement("span");
    html.endElement("td");
  }
}
