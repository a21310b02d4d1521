-- What was decided on a reply stands with what else is told of its topic.
update notification_notice n set topic = t.id
  from communities_contribution c
  join communities_contribution t on t.key = coalesce(c.topic_key, c.key)
  where n.kind in ('APPROVED', 'RETURNED', 'REJECTED') and n.topic is null and c.id = cast(n.subject as uuid);
