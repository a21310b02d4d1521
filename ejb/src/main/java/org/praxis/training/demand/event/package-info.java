/** What became of what colleagues need to learn. */
package org.praxis.training.demand.event;
