/** What training tells the other features. */
package org.praxis.training.event;
