/** What colleagues need to learn. */
package org.praxis.training.demand.model;
