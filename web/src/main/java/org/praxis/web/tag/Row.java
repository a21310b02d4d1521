package org.praxis.web.tag;

import jakarta.el.ELContext;
import jakarta.el.PropertyNotWritableException;
import jakarta.el.ValueExpression;

/**
 * The row that is being written, as expressions name it. They are tied to it when the page is put
 * together, and need not ask every resolver of names whose it is.
 */
final class Row extends ValueExpression {
  private static final long serialVersionUID = 1;

  private transient Object current;

  void is(Object row) {
    current = row;
  }

  @Override
  @SuppressWarnings("unchecked") // as the method is declared: whoever asks says what it is
  public <T> T getValue(ELContext context) {
    context.setPropertyResolved(true);
    return (T) current;
  }

  @Override
  public void setValue(ELContext context, Object value) {
    throw new PropertyNotWritableException("a row of a list");
  }

  @Override
  public boolean isReadOnly(ELContext context) {
    return true;
  }

  @Override
  public Class<?> getType(ELContext context) {
    return getExpectedType();
  }

  @Override
  public Class<?> getExpectedType() {
    return Object.class;
  }

  @Override
  public String getExpressionString() {
    return "";
  }

  @Override
  public boolean isLiteralText() {
    return false;
  }

  @Override
  public boolean equals(Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }
}
