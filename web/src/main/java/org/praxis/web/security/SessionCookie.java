package org.praxis.web.security;

import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;

/**
 * Names the session's cookie, and leaves all else about it to the server's {@code web.cli}: a
 * cookie-config in web.xml would set back to its defaults whatever it does not say, Secure first of
 * all.
 */
@WebListener
public class SessionCookie implements ServletContextListener {
  @Override
  public void contextInitialized(ServletContextEvent event) {
    event.getServletContext().getSessionCookieConfig().setName("praxis");
  }
}
