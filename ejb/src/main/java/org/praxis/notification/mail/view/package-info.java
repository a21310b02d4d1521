/** Records about mail, made for a page or an answer. */
package org.praxis.notification.mail.view;
