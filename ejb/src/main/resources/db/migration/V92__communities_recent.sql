-- What was sent to a community lately, on which its moderators try a rule.
create index communities_contribution_recent on communities_contribution (community_key, submitted_at desc, key desc);
