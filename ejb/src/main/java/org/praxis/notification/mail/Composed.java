package org.praxis.notification.mail;

import org.praxis.communities.ContributionId;
import org.praxis.communities.view.PlaceToTell;
import org.praxis.notification.mail.model.Sheet;
import org.praxis.notification.mail.store.Letters;
import org.praxis.people.view.Receiver;

/**
 * A letter with what it says, ready to be sent.
 *
 * @param sender who it comes from, in words
 * @param topic the thread to which it belongs; null for none
 * @param place whose list it is of; null for none
 * @param replyable whether a reply to it is taken
 * @param stoppable whether its reader can be rid of such mail
 */
public record Composed(
    Letters.Letter letter,
    Receiver to,
    Sheet sheet,
    String sender,
    ContributionId topic,
    PlaceToTell place,
    boolean replyable,
    boolean stoppable) {}
