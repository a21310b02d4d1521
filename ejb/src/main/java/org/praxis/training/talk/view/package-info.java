/** What pages and API show of discussion steps. */
package org.praxis.training.talk.view;
