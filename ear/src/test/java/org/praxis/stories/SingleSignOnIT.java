package org.praxis.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.praxis.dev.FormVisitor;

/** Another web application of the company, on the same server and in the same security domain. */
@ExtendWith(Praxis.Running.class)
class SingleSignOnIT {
  private final FormVisitor visitor = new FormVisitor(Praxis.shared().address());

  @BeforeAll
  static void deployTheOther() throws IOException {
    Praxis.shared()
        .besides(
            "canteen.war",
            Map.of(
                "WEB-INF/jboss-web.xml",
                    "<jboss-web><security-domain>praxis</security-domain></jboss-web>",
                "who.jsp", "guest=<%= request.getRemoteUser() %>",
                "in.jsp", "<% request.login(\"hr1\", \"praxis\"); %>in",
                "out.jsp", "<% request.logout(); %>out"));
  }

  @Test
  void whoSignedInToPraxisIsKnownToTheOther() {
    assertThat(visitor.open("/canteen/who.jsp").text()).contains("guest=null");
    visitor.signIn("learner1", "praxis");
    assertThat(visitor.open("/canteen/who.jsp").text()).contains("guest=learner1");
  }

  @Test
  void whoSignedInToTheOtherIsKnownToPraxis() {
    visitor.open("/canteen/in.jsp");
    assertThat(visitor.open("/people/me").text()).contains("hr1").contains("Another application");
  }

  @Test
  void whoSignsOutOfPraxisIsOutOfTheOther() {
    visitor.signIn("learner1", "praxis");
    visitor.open("/canteen/who.jsp");
    visitor.post("/signout", Map.of());
    assertThat(visitor.open("/canteen/who.jsp").text()).contains("guest=null");
  }

  @Test
  void whoSignsOutOfTheOtherIsOutOfPraxis() {
    visitor.signIn("learner1", "praxis");
    visitor.open("/canteen/out.jsp");
    assertThat(visitor.open("/").location()).contains("/signin");
  }
}
