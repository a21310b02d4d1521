package org.praxis.web.tag;

import jakarta.el.MethodExpression;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PreRenderViewEvent;
import jakarta.faces.view.facelets.FaceletContext;
import jakarta.faces.view.facelets.TagAttribute;
import jakarta.faces.view.facelets.TagConfig;
import jakarta.faces.view.facelets.TagHandler;

/**
 * {@code <px:load by="#{topicPage.load}"/>}: what a page shows is read here, before the page is put
 * together, so that {@link PartTag} leaves out what is not shown. Where a form is answered the page
 * is there first: what was typed goes into it, the act is tried, and only then it is read anew what
 * to show.
 */
public class LoadTag extends TagHandler {
  private static final Object[] NOTHING = {};

  private final TagAttribute by = getRequiredAttribute("by");

  public LoadTag(TagConfig config) {
    super(config);
  }

  @Override
  public void apply(FaceletContext page, UIComponent parent) {
    FacesContext faces = page.getFacesContext();
    MethodExpression load = by.getMethodExpression(page, null, new Class<?>[0]);
    if (!faces.isPostback()) {
      load.invoke(faces.getELContext(), NOTHING);
    } else if (faces.getAttributes().put(page.generateUniqueId(tagId), load) == null) {
      faces
          .getViewRoot()
          .subscribeToViewEvent(
              PreRenderViewEvent.class,
              new BeforeShowing(() -> load.invoke(faces.getELContext(), NOTHING)));
    }
  }
}
