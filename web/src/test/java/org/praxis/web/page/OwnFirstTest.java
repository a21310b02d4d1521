package org.praxis.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.el.ELContext;
import jakarta.el.ELResolver;
import jakarta.faces.application.ApplicationWrapper;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OwnFirstTest {
  public record Reply(String author) {}

  private final List<Object> others = new ArrayList<>();

  private final ELResolver resolver =
      new OwnFirst(
              new ApplicationWrapper(null) {
                @Override
                public ELResolver getELResolver() {
                  return new Others();
                }
              })
          .getELResolver();

  private final AskingPage page = new AskingPage(resolver);

  private final class Others extends ReadingResolver {
    @Override
    public Object invoke(
        ELContext context, Object base, Object method, Class<?>[] types, Object[] arguments) {
      others.add(method);
      return null;
    }

    @Override
    public <T> T convertToType(ELContext context, Object value, Class<T> wanted) {
      others.add(value);
      return null;
    }
  }

  @Test
  void whatIsOursIsAskedOfNobodyElse() {
    assertThat(page.calls(new Reply("Amina"), "author")).isEqualTo("Amina");
    assertThat(others).isEmpty();
    page.calls("text", "strip");
    assertThat(others).containsExactly("strip");
  }

  @Test
  void whatIsWantedAlreadyIsNotConverted() {
    page.setPropertyResolved(false);
    assertThat(resolver.convertToType(page, "text", String.class)).isEqualTo("text");
    assertThat(page.isPropertyResolved()).isTrue();
    assertThat(others).isEmpty();
  }

  @Test
  void whatIsAnotherKindOfThingOrForNothingKnownIsAskedOfTheOthers() {
    resolver.convertToType(page, "1", Integer.class);
    resolver.convertToType(page, "2", null);
    assertThat(others).containsExactly("1", "2");
  }
}
