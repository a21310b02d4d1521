package org.praxis.web.page;

import jakarta.el.CompositeELResolver;
import jakarta.el.ELContext;
import jakarta.el.ELResolver;
import jakarta.faces.application.Application;
import jakarta.faces.application.ApplicationFactory;
import jakarta.faces.application.ApplicationWrapper;

/**
 * What expressions in pages name is looked for among our own first. Most of what they name is ours,
 * and Faces asks CDI before any resolver that faces-config.xml has: for each text of a page whether
 * a bean has that name.
 */
public class OwnFirst extends ApplicationWrapper {
  private volatile ELResolver resolver;

  OwnFirst(Application wrapped) {
    super(wrapped);
  }

  /** Wraps the application of Faces, see faces-config.xml. */
  public static class Factory extends ApplicationFactory {
    private volatile Application application;

    public Factory(ApplicationFactory wrapped) {
      super(wrapped);
    }

    @Override
    public Application getApplication() {
      if (application == null) {
        application = new OwnFirst(getWrapped().getApplication());
      }
      return application;
    }

    @Override
    public void setApplication(Application chosen) {
      application = null;
      getWrapped().setApplication(chosen);
    }
  }

  @Override
  public ELResolver getELResolver() {
    if (resolver == null) {
      resolver = new Ours(getWrapped().getELResolver());
    }
    return resolver;
  }

  private static final class Ours extends CompositeELResolver {
    Ours(ELResolver others) {
      add(new Words());
      add(new NamedBeans());
      add(new OwnMethods());
      add(others);
    }

    // What an expression says is mostly what is wanted already; each of twenty resolvers would be
    // asked whether it knows better.
    @Override
    public <T> T convertToType(ELContext context, Object value, Class<T> wanted) {
      if (wanted != null && wanted.isInstance(value)) {
        context.setPropertyResolved(true);
        return wanted.cast(value);
      }
      return super.convertToType(context, value, wanted);
    }
  }
}
