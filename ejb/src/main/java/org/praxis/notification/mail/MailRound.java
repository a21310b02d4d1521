package org.praxis.notification.mail;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;

/** Makes letters and sends them, every two seconds. Every node does; locks keep them apart. */
@Singleton
@Startup
@PermitAll
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class MailRound {
  private static final Logger LOG = Logger.getLogger(MailRound.class);
  private static final int PORTION = 50;

  @Inject Lettering lettering;
  @Inject Portions portions;
  @Inject MailServer server;
  @Inject MailSettings settings;
  @Resource ManagedExecutorService executor;

  private final AtomicInteger working = new AtomicInteger();

  @PostConstruct
  void look() {
    if (!settings.isOn()) {
      LOG.warn("PRAXIS_MAIL_SECRET is not set: no mail is sent, it waits");
    }
    if (server.tellsThePassword()) {
      LOG.warn("PRAXIS_SMTP_USER is set without PRAXIS_SMTP_TLS: its password goes unencrypted");
    }
  }

  @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
  public void round() {
    // What cannot leave gathers, and then is one letter and not many.
    if (!settings.isOn() || !server.isWorthTrying()) {
      return;
    }
    int written;
    do {
      written = lettering.write();
    } while (written >= Lettering.MOST);
    while (working.get() < settings.workers()) {
      working.incrementAndGet();
      start();
    }
  }

  private void start() {
    try {
      executor.execute(this::work);
    } catch (RejectedExecutionException e) {
      working.decrementAndGet();
      throw e;
    }
  }

  private void work() {
    try {
      boolean more;
      do {
        Portions.Portion portion = portions.take(PORTION);
        boolean there = portion.letters().isEmpty() || server.send(portion);
        more = there && portion.claimed() == PORTION;
      } while (more);
    } catch (RuntimeException e) {
      LOG.error("Mail could not be sent; it is tried again", e);
    } finally {
      working.decrementAndGet();
    }
  }
}
