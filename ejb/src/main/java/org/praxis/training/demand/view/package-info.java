/** What colleagues need to learn, as pages and answers show it. */
package org.praxis.training.demand.view;
