-- What came from a mailing list was published when it was sent: its history begins with it.
update communities_revision w set published_at = w.submitted_at from communities_mail k
  where k.contribution = w.contribution and w.number = 1 and w.published_at is null;

-- What was imported is told from what its author wrote here.
create index communities_mail_contribution on communities_mail (contribution) where contribution is not null;

-- Where a mail named no charset, its note did.
update communities_import_problem set detail = null where kind = 'CHARSET' and detail = 'null';
