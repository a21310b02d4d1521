-- What was decided against somebody, and cases that came up to them, are matters of their own now. Who had chosen how they
-- are told of such things goes on so, but for those who chose not to be told at all: nobody is without reasons by mail.
insert into notification_choice (person, matter, community, cadence)
  select person, 'REASONS', community, cadence from notification_choice where matter = 'DECISIONS' and cadence <> 'NEVER'
  union all
  select person, 'ESCALATIONS', community, cadence from notification_choice where matter = 'DUTIES';

-- What waits for a digest that nobody chose is told at once, and a sanction whatever anybody chose.
update notification_item i set cadence = 'IMMEDIATELY', due_at = now()
  from (values ('EDITED', 'REASONS'), ('LOCKED', 'REASONS'), ('RETURNED', 'REASONS'), ('REJECTED', 'REASONS'),
      ('REMOVED', 'REASONS'), ('APPEAL_UPHELD', 'REASONS'), ('APPEAL_OVERTURNED', 'REASONS'), ('GUIDE_DECIDED', 'REASONS'),
      ('SANCTION_LIFTED', 'REASONS'), ('SANCTIONED', 'REASONS'), ('ESCALATED', 'ESCALATIONS')) as known (kind, matter)
  where i.letter is null and i.kind = known.kind and (i.kind = 'SANCTIONED' or not exists
    (select 1 from notification_choice c where c.person = i.reader and c.matter = known.matter));
