package org.praxis.web.page;

import jakarta.el.ELContext;
import jakarta.el.ELResolver;
import jakarta.el.FunctionMapper;
import jakarta.el.VariableMapper;

/** A page as its expressions are for a single resolver. */
final class AskingPage extends ELContext {
  private final ELResolver resolver;

  AskingPage(ELResolver resolver) {
    this.resolver = resolver;
  }

  Object calls(Object base, String method, Object... arguments) {
    setPropertyResolved(false);
    return resolver.invoke(this, base, method, null, arguments);
  }

  Object reads(Object base, Object property) {
    setPropertyResolved(false);
    return resolver.getValue(this, base, property);
  }

  @Override
  public ELResolver getELResolver() {
    return resolver;
  }

  @Override
  public FunctionMapper getFunctionMapper() {
    return null;
  }

  @Override
  public VariableMapper getVariableMapper() {
    return null;
  }
}
