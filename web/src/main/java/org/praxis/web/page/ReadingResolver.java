package org.praxis.web.page;

import jakarta.el.ELContext;
import jakarta.el.ELResolver;

/** Says what expressions name, and takes nothing: what a form sets is the others' business. */
abstract class ReadingResolver extends ELResolver {
  @Override
  public Object getValue(ELContext context, Object base, Object property) {
    return null;
  }

  @Override
  public Class<?> getType(ELContext context, Object base, Object property) {
    return null;
  }

  @Override
  public void setValue(ELContext context, Object base, Object property, Object value) {
    // Nothing is resolved, so the others are asked.
  }

  @Override
  public boolean isReadOnly(ELContext context, Object base, Object property) {
    return true;
  }

  @Override
  public Class<?> getCommonPropertyType(ELContext context, Object base) {
    return null;
  }
}
