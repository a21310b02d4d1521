-- What was sent to all communities lately, on which a rule of the company is tried.
create index communities_contribution_lately on communities_contribution (submitted_at desc, key desc);
