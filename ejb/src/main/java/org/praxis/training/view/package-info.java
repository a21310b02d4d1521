/** What pages and API show of tracks and progress. */
package org.praxis.training.view;
