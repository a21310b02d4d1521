/** What telling by mail keeps in the database. */
package org.praxis.notification.mail.store;
