-- Rules rest on clauses of the company's guidelines, too (docs/adr/0042): why something is held says whose clause it is, in
-- which edition. What was held before there were any is of a charter, and its edition was not kept.
alter table moderation_case_reason
  add column policy         text not null default 'CHARTER' check (policy in ('CHARTER', 'GUIDELINES')),
  add column policy_edition int check (policy_edition > 0);
