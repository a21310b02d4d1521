package org.praxis.web.security;

import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Marks the session's cookie Secure behind a proxy that ends TLS. The server's own setting does not
 * reach it: {@code web.xml} names the cookie, and so all else of it is reset.
 */
@WebListener
public class SecureCookies implements ServletContextListener {
  @Override
  public void contextInitialized(ServletContextEvent event) {
    boolean behindProxy =
        ConfigProvider.getConfig()
            .getOptionalValue("praxis.behind.proxy", Boolean.class)
            .orElse(false);
    event.getServletContext().getSessionCookieConfig().setSecure(behindProxy);
  }
}
