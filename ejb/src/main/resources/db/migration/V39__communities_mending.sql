-- What came from a mailing list was published when it was sent: its history begins with it.
update communities_revision w set published_at = w.submitted_at from communities_mail k
  where k.contribution = w.contribution and w.number = 1 and w.published_at is null;

-- What was imported is told from what its author wrote here.
create index communities_mail_contribution on communities_mail (contribution) where contribution is not null;

-- Whom an audience lost while they looked after the community belongs to it on their own account.
update communities_membership m set by_audience = false from communities_community c
  where c.key = m.community_key and m.by_audience and m.role in ('OWNER', 'MODERATOR')
    and not exists (select 1 from people_audience_member x join people_audience a on a.key = x.audience_key
      join people_person p on p.key = x.person_key where a.id = c.audience and p.id = m.person);

-- Who belongs asks for nothing more.
update communities_request q set state = 'WITHDRAWN', answered_by = q.person, answered_at = now(), version = q.version + 1
  from communities_membership m
  where m.community_key = q.community_key and m.person = q.person and q.state = 'OPEN';

-- Where a mail named no charset, its note did.
update communities_import_problem set detail = null where kind = 'CHARSET' and detail = 'null';
